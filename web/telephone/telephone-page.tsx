import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { setVisit } from '../ui/visit.ts';
import { Call } from './call.tsx';
import { CallerForm } from './caller-form.tsx';
import { telephoneQuery } from './queries.ts';
import styles from './telephone.module.css';

/** The desk of an agent of the telephone line: one call at a time. */
export function TelephonePage() {
  const { t } = useTranslation('telephone');
  return <StaffOnly title={t('title')} back="/desk/telephone" needs="telephone" only={{ title: t('only'), how: t('onlyHow') }}>{() => <AtTelephone />}</StaffOnly>;
}

function AtTelephone() {
  const { t } = useTranslation('telephone');
  const read = useQuery(telephoneQuery);
  // Back at the desk the hall in this tab is nobody's, until it is opened for the caller again.
  useEffect(() => setVisit(null), []);
  return (
    <div className={styles['page']}>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t('lead')}</p>
      {read.isPending && <Skeleton lines={4} card />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {read.data && (read.data.call ? <Call key={read.data.call.id} call={read.data.call} /> : <CallerForm desk={read.data} />)}
    </div>
  );
}
