import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { AdminMade, AdminView } from '../ui/api-types.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { whenGone } from '../ui/when-gone.ts';
import { AccountList } from './account-list.tsx';
import { EnterForm } from './enter-form.tsx';
import { MadeDialog } from './made-dialog.tsx';
import { Offices } from './offices.tsx';
import { adminQuery } from './queries.ts';
import { Requests } from './requests.tsx';
import { Trail } from './trail.tsx';
import type { OnMade } from './use-act.ts';
import styles from './admin.module.css';

/** What each of the three administrators has: accounts, rights, and the trail of both. */
export function AdminPage() {
  const { t } = useTranslation('admin');
  return <StaffOnly outsider="administrator" title={t('title')} back="/desk/admin" only={{ title: t('only'), how: t('onlyHow') }}>{() => <><h1>{t('title')}</h1><Loaded /></>}</StaffOnly>;
}

function Loaded() {
  const read = useQuery(adminQuery);
  if (read.isPending) return <Skeleton card lines={6} />;
  if (read.isError) return <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />;
  return <Parts view={read.data} />;
}

function Parts({ view }: { readonly view: AdminView }) {
  const { t } = useTranslation('admin');
  const [{ made, who }, setMade] = useState<{ readonly made: AdminMade | null; readonly who: string }>({ made: null, who: '' });
  const shown: OnMade = (answer, whose) => { if (answer.password !== undefined || answer.factor !== undefined) setMade({ made: answer, who: whose }); };
  const accounts = useRef<HTMLHeadingElement>(null);
  const closed = () => {
    setMade({ made: null, who });
    whenGone(() => accounts.current);
  };
  return (
    <>
      <p className={styles['lead']}>{t(`lead.${view.kind}`)} <span className={styles['small']}>{t('basis')}</span></p>
      {/* The accounts are many, and the offices stand below all of them. */}
      <p className="no-print"><a href="#offices">{t('offices')} ↓</a></p>
      {view.kind === 'audit' && <Trail />}
      {(view.kind === 'security' || view.requests.length > 0) && <Requests view={view} />}
      {view.kind === 'system' && <EnterForm offices={view.offices} onMade={shown} />}
      <AccountList view={view} heading={accounts} onMade={shown} />
      <Offices />
      <MadeDialog made={made} who={who} onClose={closed} />
    </>
  );
}
