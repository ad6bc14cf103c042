import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signInHref } from '../ui/api.ts';
import { keptTyping } from '../ui/kept-typing.ts';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePreferences } from '../ui/preferences.ts';
import { PageSkeleton } from '../ui/progress.tsx';
import { useSessionLost } from '../ui/session-lost.ts';
import { callHere, deskHere, visitHere } from '../ui/visit.ts';
import { useMe } from '../ui/use-me.ts';
import { StaffHere } from './staff-here.tsx';

type Props = { readonly title: string; readonly text?: string; readonly other?: ReactNode; /** A clerk opens it too, together with the person at the counter. */ readonly atCounter?: boolean; readonly children: ReactNode };

/** Shows its content to who can apply and is signed in, and to others the way in. On a machine for everybody nothing stays on the screen after that has ended. */
export function NeedSignIn({ title, text, other, atCounter = false, children }: Props) {
  const { t } = useTranslation('hall');
  const me = useMe();
  const lost = useSessionLost();
  const { mode } = usePreferences();
  if (me.isPending) return <PageSkeleton />;
  const over = lost && mode === 'kiosk';
  if (me.data && visitHere() !== null && !atCounter) return <EmptyState title={t('apply.notHere')} action={<a className={buttonClass()} href={deskHere()}>{t(callHere() ? 'shell.backToCall' : 'shell.backToCounter', { ns: 'ui' })}</a>}>{t('apply.notHereText')}</EmptyState>;
  if (me.data && me.data.kind !== 'staff' && !over) return children;
  if (me.data && !over) return <StaffHere />;
  return <EmptyState title={title} action={<><a className={buttonClass()} href={signInHref(location.pathname + location.search)}>{t('apply.signIn')}</a>{other}</>}>{lost && mode !== 'kiosk' && keptTyping() !== 'none' ? t(`problem.back.${keptTyping()}`, { ns: 'ui' }) : text}</EmptyState>;
}
