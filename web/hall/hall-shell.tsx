import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Shell } from '../ui/shell.tsx';
import { mayOpen, useMe } from '../ui/use-me.ts';
import { visitHere } from '../ui/visit.ts';
import { hasStrip, Strip } from './strip.tsx';
import { usePartyNav } from './use-party-nav.ts';
import { useUnread } from './use-unread.ts';

/** The shell of the hall. An employer sees one more page, on every page; somebody of the staff what is for everybody, and the way back. `signInAs`: whose sign-in the head leads to. */
export function HallShell({ children, signInAs }: { readonly children: ReactNode; readonly signInAs?: 'enterprise' }) {
  const { t } = useTranslation();
  const me = useMe().data;
  const unread = useUnread();
  const employer = me?.kind === 'enterprise' || signInAs === 'enterprise';
  // At a counter it is the clerk's session, and the pages are those of whoever stands there.
  const staff = me?.kind === 'staff' && visitHere() === null;
  const asClerk = me?.acting?.as === 'clerk';
  const parties = usePartyNav();
  const nav = [
    { to: '/', label: t('shell.home') },
    ...(employer ? [{ to: '/employer', label: t('shell.employer') }] : []),
    ...(staff ? [{ to: '/desk', label: t('shell.desk') }] : []),
    ...(mayOpen(me, 'matters') && !staff ? [{ to: '/cases', label: t('shell.cases') }] : []),
    { to: '/track', label: t('shell.track') },
    // What is told to an enterprise is for whoever manages its account.
    ...(me && !asClerk && !staff ? [{ to: '/me/messages', label: t('shell.messages'), ...(unread !== undefined && unread > 0 && { mark: String(unread), said: t('shell.unread', { count: unread }) }) }] : []),
    ...(!staff && (mayOpen(me, 'register') || mayOpen(me, 'corrections') || mayOpen(me, 'payments')) ? [{ to: '/me', label: t('shell.me') }] : []),
    ...parties,
  ];
  const foot = [{ to: '/queue', label: t('shell.queue') }, { to: '/jobs', label: t('shell.jobs') }, { to: '/complaints', label: t('shell.complaints') }, { to: '/offices', label: t('shell.offices') }, { to: '/publicity', label: t('shell.publicity') }, { to: '/draws', label: t('shell.draws') }, { to: '/verify', label: t('shell.verify') }, { to: '/sharing', label: t('shell.sharing') }, { to: '/ratings', label: t('shell.ratings') }];
  // At a counter the person's own pages stay closed: what was accepted there is on its page, and the strip leads back to it.
  if (visitHere() !== null) return <Shell {...(hasStrip(me) && { strip: <Strip me={me} /> })} nav={[{ to: '/', label: t('shell.home') }, { to: '/track', label: t('shell.track') }]} foot={foot}>{children}</Shell>;
  // Whoever goes on with the cases of somebody who has died has these alone.
  if (me?.acting?.as === 'successor') return <Shell strip={<Strip me={me} />} nav={[{ to: '/cases', label: t('shell.cases') }, ...parties]} foot={foot}>{children}</Shell>;
  return <Shell {...(signInAs && { signInAs })} {...(hasStrip(me) && { strip: <Strip me={me} /> })} nav={nav} foot={foot}>{children}</Shell>;
}
