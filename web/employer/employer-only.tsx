import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HallShell } from '../hall/hall-shell.tsx';
import { signInHref } from '../ui/api.ts';
import { buttonClass } from '../ui/button.tsx';
import { usePreferences } from '../ui/preferences.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { PageSkeleton } from '../ui/progress.tsx';
import { useSessionLost } from '../ui/session-lost.ts';
import { useMe } from '../ui/use-me.ts';
import { EmployerMenu } from './employer-menu.tsx';
import styles from './employer.module.css';

/** A page for whoever has signed in as an employer; anybody else is told how. On a machine for everybody nothing stays on the screen after that has ended. */
export function EmployerOnly({ title, children }: { readonly title: string; readonly children: (enterprise: string) => ReactNode }) {
  const { t } = useTranslation('employer');
  const me = useMe();
  const lost = useSessionLost();
  const { mode } = usePreferences();
  const over = lost && mode === 'kiosk';
  const employer = me.data?.kind === 'enterprise' && !over;
  return (
    <HallShell signInAs="enterprise">
      <title>{`${title} · ${t('brand', { ns: 'ui' })}`}</title>
      {me.isPending && <PageSkeleton />}
      {me.isError && <ProblemMessage error={me.error} onRetry={() => void me.refetch()} signInAs="enterprise" />}
      {me.isSuccess && !employer && <SignIn other={me.data !== null && !over} />}
      {employer && <><EmployerMenu />{children(me.data?.name ?? '')}</>}
    </HallShell>
  );
}

function SignIn({ other }: { readonly other: boolean }) {
  const { t } = useTranslation('employer');
  return (
    <div className={styles['alone']}>
      <h1>{other ? t('signIn.other') : t('signIn.title')}</h1>
      <p>{other ? t('signIn.otherHow') : t('signIn.how')}</p>
      <p><a className={buttonClass({ size: 'large' })} href={signInHref(location.pathname, 'enterprise')}>{t('signIn.go')}</a></p>
    </div>
  );
}
