import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Shell } from '../ui/shell.tsx';
import { mayOpen, useMe } from '../ui/use-me.ts';
import { hasStrip, Strip } from './strip.tsx';
import { usePartyNav } from './use-party-nav.ts';
import { useUnread } from './use-unread.ts';

/** The shell of the hall. An employer sees one more page, on every page. `signInAs`: whose sign-in the head leads to. */
export function HallShell({ children, signInAs }: { readonly children: ReactNode; readonly signInAs?: 'enterprise' }) {
  const { t } = useTranslation();
  const me = useMe().data;
  const unread = useUnread();
  const employer = me?.kind === 'enterprise' || signInAs === 'enterprise';
  const asClerk = me?.acting?.as === 'clerk';
  const nav = [
    { to: '/', label: t('shell.home') },
    ...(employer ? [{ to: '/employer', label: t('shell.referrals') }] : []),
    ...(mayOpen(me, 'matters') ? [{ to: '/cases', label: t('shell.cases') }] : []),
    { to: '/track', label: t('shell.track') },
    // What is told to an enterprise is for whoever manages its account.
    ...(me && !asClerk ? [{ to: '/me/messages', label: t('shell.messages'), ...(unread !== undefined && unread > 0 && { mark: String(unread), said: t('shell.unread', { count: unread }) }) }] : []),
    ...(mayOpen(me, 'register') || mayOpen(me, 'corrections') || mayOpen(me, 'payments') ? [{ to: '/me', label: t('shell.me') }] : []),
    ...usePartyNav(),
  ];
  const foot = [{ to: '/jobs', label: t('shell.jobs') }, { to: '/publicity', label: t('shell.publicity') }, { to: '/verify', label: t('shell.verify') }, { to: '/sharing', label: t('shell.sharing') }];
  return <Shell {...(signInAs && { signInAs })} {...(hasStrip(me) && { strip: <Strip me={me} /> })} nav={nav} foot={foot}>{children}</Shell>;
}
