import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { AdminMade, AdminView } from '../ui/api-types.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
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
  // A password and a second factor are shown this once: what cannot be read anew does not take them away.
  const [{ made, who }, setMade] = useState<{ readonly made: AdminMade | null; readonly who: string }>({ made: null, who: '' });
  const accounts = useRef<HTMLHeadingElement>(null);
  const shown: OnMade = (answer, whose) => { if (answer.password !== undefined || answer.factor !== undefined) setMade({ made: answer, who: whose }); };
  const closed = () => {
    setMade({ made: null, who });
    whenGone(() => accounts.current);
  };
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />;
  return (
    <>
      {read.isPending && <Skeleton card lines={6} />}
      {problem}
      {seen && <Parts view={seen} accounts={accounts} onMade={shown} />}
      <MadeDialog made={made} who={who} onClose={closed} />
    </>
  );
}

type PartsProps = { readonly view: AdminView; readonly accounts: RefObject<HTMLHeadingElement | null>; readonly onMade: OnMade };

function Parts({ view, accounts, onMade }: PartsProps) {
  const { t } = useTranslation('admin');
  return (
    <>
      <p className={styles['lead']}>{t(`lead.${view.kind}`)} <span className={styles['small']}>{t('basis')}</span></p>
      {/* The accounts are many, and the offices stand below all of them. */}
      <p className="no-print"><a href="#offices">{t('offices')} ↓</a></p>
      {view.kind === 'audit' && <Trail />}
      {(view.kind === 'security' || view.requests.length > 0) && <Requests view={view} />}
      {view.kind === 'system' && <EnterForm offices={view.offices} onMade={onMade} />}
      <AccountList view={view} heading={accounts} onMade={onMade} />
      <Offices />
    </>
  );
}
