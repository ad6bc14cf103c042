import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { HandoverRow } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { awayQuery, handoversQuery } from './queries.ts';
import { Thing } from './thing.tsx';
import styles from './handover.module.css';

const PHASES = ['ready', 'making', 'sent', 'back', 'choose'] as const;

/** What a counter makes, keeps, sends and hands over. */
export function HandoverPage() {
  const { t } = useTranslation('handover');
  return <StaffOnly title={t('title')} back="/desk/handover" needs="clerk" only={{ title: t('only'), how: t('onlyHow') }}>{() => <Things />}</StaffOnly>;
}

function Things() {
  const { t } = useTranslation('handover');
  const [chosen, setPhase] = useState<HandoverRow['phase']>();
  const read = useQuery(handoversQuery);
  const count = (of: HandoverRow['phase']): number => read.data?.rows.filter((row) => row.phase === of).length ?? 0;
  // Whoever has not chosen sees the first group with something to do.
  const phase = chosen ?? PHASES.find((each) => count(each) > 0) ?? 'ready';
  const rows = read.data?.rows.filter((row) => row.phase === phase) ?? [];
  return (
    <div className={styles['page']}>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t('lead')}</p>
      <div className={styles['phases']} role="group" aria-label={t('groups')}>
        {PHASES.map((each) => <button key={each} type="button" aria-pressed={phase === each} onClick={() => setPhase(each)}>{t(`phase.${each}`)} <strong>{count(each)}</strong></button>)}
      </div>
      {read.isPending && <Skeleton lines={5} card />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {read.data && (rows.length === 0 ? <EmptyState title={t('none')}><p>{t(`noneHow.${phase}`)}</p></EmptyState> : <ul className={styles['rows']}>{rows.map((row) => <li key={`${row.case}/${row.no}/${row.parcel}/${row.since}`}><Thing row={row} carrier={read.data.carrier} /></li>)}</ul>)}
      <Away />
      {read.data?.more && <p className={styles['small']}>{t('more')}</p>}
    </div>
  );
}

/** What other cities have sent here to be collected: nothing where this counter helps none. */
function Away() {
  const { t } = useTranslation('handover');
  const read = useQuery(awayQuery);
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />;
  if (seen === undefined || seen.rows.length === 0) return problem || null;
  return (
    <section aria-labelledby="away" className={styles['page']}>
      <h2 id="away">{t('away')}</h2>
      <p className={styles['lead']}>{t('awayLead')}</p>
      {problem}
      <ul className={styles['rows']}>{seen.rows.map((row) => <li key={`${row.case}/${row.no}/${row.since}`}><Thing row={row} carrier={undefined} /></li>)}</ul>
    </section>
  );
}
