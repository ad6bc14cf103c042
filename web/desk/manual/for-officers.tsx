import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeskNav } from '../../supervision/desk-nav.ts';
import { ProblemPage } from '../../ui/problem-message.tsx';
import { PageSkeleton } from '../../ui/progress.tsx';
import { Shell } from '../../ui/shell.tsx';
import { useMe } from '../../ui/use-me.ts';
import { DeskLinks } from '../desk-links.tsx';
import { SignInFirst } from '../sign-in-first.tsx';
import styles from './manual.module.css';

/** A page of the manual: what is inside loads only for an officer who has signed in. `of`: what the manual is about; `path`: where the sign-in comes back to. */
export function ForOfficers({ of, path, children }: { readonly of: string; readonly path: string; readonly children: ReactNode }) {
  const { t } = useTranslation('desk');
  const me = useMe();
  const nav = useDeskNav();
  const staff = me.data?.kind === 'staff';
  return (
    <Shell home="/desk" title={t('title')} signInAs="staff" nav={nav} extra={<DeskLinks />}>
      <title>{`${t('manual.title')} ${of} · ${t('brand')}`}</title>
      {me.isPending && <PageSkeleton />}
      {me.isError && <ProblemPage error={me.error} onRetry={() => void me.refetch()} />}
      {me.isSuccess && !staff && <SignInFirst other={me.data !== null} back={path} />}
      {staff && <><p className={styles['crumb']}><Link to="/desk">{t('title')}</Link></p>{children}</>}
    </Shell>
  );
}
