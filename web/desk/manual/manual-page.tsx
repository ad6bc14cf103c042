import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemPage } from '../../ui/problem-message.tsx';
import { PageSkeleton } from '../../ui/progress.tsx';
import { Shell } from '../../ui/shell.tsx';
import { useMe } from '../../ui/use-me.ts';
import { manualQuery } from '../queries.ts';
import { SignInFirst } from '../sign-in-first.tsx';
import { Manual } from './manual.tsx';
import styles from './manual.module.css';

/** The working manual of a matter (经办手册), for officers who have signed in. */
export function ManualPage() {
  const { t } = useTranslation('desk');
  const { code } = useParams({ from: '/desk/manual/$code' });
  const me = useMe();
  const staff = me.data?.kind === 'staff';
  return (
    <Shell home="/desk" title={t('title')} signInAs="staff">
      <title>{`${t('manual.title')} ${code} · ${t('brand')}`}</title>
      {me.isPending && <PageSkeleton />}
      {me.isError && <ProblemPage error={me.error} onRetry={() => void me.refetch()} />}
      {me.isSuccess && !staff && <SignInFirst other={me.data !== null} back={`/desk/manual/${code}`} />}
      {staff && <><p className={styles['crumb']}><Link to="/desk">{t('title')}</Link></p><Loaded code={code} /></>}
    </Shell>
  );
}

function Loaded({ code }: { readonly code: string }) {
  const { t } = useTranslation('desk');
  const manual = useQuery(manualQuery(code));
  if (manual.isPending) return <PageSkeleton />;
  if (manual.isError) return <ProblemPage error={manual.error} onRetry={() => void manual.refetch()} missing={{ title: t('manual.gone'), text: t('manual.goneText'), go: t('title'), href: '/desk' }} />;
  return <Manual manual={manual.data} />;
}
