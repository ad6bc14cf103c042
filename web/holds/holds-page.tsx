import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import styles from '../supervision/supervision.module.css';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { SheetLink } from '../ui/sheet-link.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { HoldForm } from './hold-form.tsx';
import { HoldRow } from './hold-row.tsx';
import { holdsQuery } from './queries.ts';

/** Payments held across cases: what is held now and how much waits, what is over, and holding more. */
export function HoldsPage() {
  const { t } = useTranslation('holds');
  return <StaffOnly title={t('title')} back="/desk/holds" needs={['supervisor', 'treasurer']} only={{ title: t('only'), how: t('onlyHow') }}>{({ roles }) => <Holds mayHold={roles.includes('supervisor')} />}</StaffOnly>;
}

/** @param mayHold supervisors hold and release; who keeps the accounts reads */
function Holds({ mayHold }: { readonly mayHold: boolean }) {
  const { t } = useTranslation('holds');
  const read = useQuery(holdsQuery);
  const seen = stillThere(read);
  const past = seen?.holds.filter(({ standing }) => !standing) ?? [];
  const standing = seen?.holds.filter((each) => each.standing) ?? [];
  return (
    <div className={styles['page']}>
      <header className={styles['head']}><h1>{t('title')}</h1><p>{t('lead')}</p><SheetLink href="/api/v1/staff/payment-holds/sheet" /></header>
      {read.isPending && <Skeleton card lines={4} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {seen && (
        <>
          <section className={styles['part']} aria-labelledby="standing">
            <h2 id="standing">{t('standing')}</h2>
            {standing.length === 0 ? <EmptyState title={t('noneOfThem')}>{t('noneHow')}</EmptyState> : standing.map((each) => <HoldRow key={each.id} hold={each} mayRelease={mayHold} />)}
          </section>
          {mayHold && <section className={styles['part']} aria-labelledby="add"><h2 id="add">{t('add')}</h2><HoldForm choices={seen} /></section>}
          {past.length > 0 && <section className={styles['part']} aria-labelledby="past"><h2 id="past">{t('past')}</h2>{past.map((each) => <HoldRow key={each.id} hold={each} mayRelease={false} />)}</section>}
        </>
      )}
    </div>
  );
}
