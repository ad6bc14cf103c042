import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../ui/progress.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Shell } from '../ui/shell.tsx';
import { useMe } from '../ui/use-me.ts';
import { useDeskNav } from '../supervision/desk-nav.ts';
import { landingOf } from '../supervision/landing.ts';
import { Desk } from './desk.tsx';
import { DeskTools } from './desk-tools.tsx';
import { queueQuery } from './queries.ts';
import { SignInFirst } from './sign-in-first.tsx';
import styles from './desk.module.css';

/** The officers' page: the own queue and the item that is open, both behind a sign-in with a second factor. */
export function DeskPage() {
  const { t } = useTranslation('desk');
  const me = useMe();
  const nav = useDeskNav();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // The own list and its items are for whoever is drawn; others have their work elsewhere, and some have nothing here at all.
  const landing = me.data?.kind === 'staff' ? landingOf(me.data.roles) : '/desk';
  const elsewhere = landing !== '/desk' && (path === '/desk' || ['expert', 'assistant', 'administrator'].some((role) => me.data?.roles.includes(role))) ? landing : undefined;
  const staff = me.data?.kind === 'staff' && elsewhere === undefined;
  const queue = useQuery({ ...queueQuery, enabled: staff });
  const params: { readonly case?: string; readonly no?: string } = useParams({ strict: false });
  const place = params.case !== undefined && params.no !== undefined ? { case: params.case, no: Number(params.no) } : null;
  const [help, setHelp] = useState(false);
  return (
    <Shell
      wide home="/desk" nav={nav} title={t('title')} signInAs="staff"
      extra={staff && <DeskTools today={queue.data?.today} onHelp={() => setHelp(!help)} help={help} />}
    >
      <title>{`${t('title')} · ${t('brand')}`}</title>
      {me.isPending && <div className={styles['alone']}><PageSkeleton /></div>}
      {me.isError && <div className={styles['alone']}><ProblemMessage error={me.error} onRetry={() => void me.refetch()} signInAs="staff" /></div>}
      {elsewhere !== undefined && <Navigate to={elsewhere} replace />}
      {me.isSuccess && !staff && elsewhere === undefined && <SignInFirst other={me.data !== null} back={location.pathname + location.search} />}
      {staff && <Desk place={place} queue={queue} help={help} onHelp={setHelp} />}
    </Shell>
  );
}
