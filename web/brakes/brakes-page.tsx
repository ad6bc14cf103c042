import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import styles from '../supervision/supervision.module.css';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { BrakeForm } from './brake-form.tsx';
import { BrakeRow } from './brake-row.tsx';
import { brakesQuery } from './queries.ts';

/** Brakes on the instant way: what is stopped now, stopping more, and what was let go again. */
export function BrakesPage() {
  const { t } = useTranslation('brakes');
  return <StaffOnly title={t('title')} back="/desk/brakes" needs="supervisor">{() => <Brakes />}</StaffOnly>;
}

function Brakes() {
  const { t } = useTranslation('brakes');
  const read = useQuery(brakesQuery);
  const seen = stillThere(read);
  const past = seen?.brakes.filter(({ released }) => released) ?? [];
  const pulled = seen?.brakes.filter(({ released }) => !released) ?? [];
  return (
    <div className={styles['page']}>
      <header className={styles['head']}><h1>{t('title')}</h1><p>{t('lead')}</p></header>
      {read.isPending && <Skeleton card lines={4} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {seen && (
        <>
          <section className={styles['part']} aria-labelledby="pulled">
            <h2 id="pulled">{t('pulled')}</h2>
            {pulled.length === 0 ? <EmptyState title={t('none')}>{t('noneHow')}</EmptyState> : pulled.map((each) => <BrakeRow key={each.id} brake={each} />)}
          </section>
          <section className={styles['part']} aria-labelledby="pull"><h2 id="pull">{t('pull')}</h2><BrakeForm choices={seen} /></section>
          {past.length > 0 && <section className={styles['part']} aria-labelledby="past"><h2 id="past">{t('past')}</h2>{past.map((each) => <BrakeRow key={each.id} brake={each} />)}</section>}
        </>
      )}
    </div>
  );
}
