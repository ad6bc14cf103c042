import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Board } from './board.tsx';
import { InspectionRows } from './inspection-rows.tsx';
import { inspectionsQuery } from './queries.ts';
import styles from './inspections.module.css';

/** How many rows are shown at first, and with each press more: the most doubtful stand first. */
const PAGE = 20;

/** What an inspector has in hand, and for a supervisor how the inspections of the region stand. */
export function DeskInspectionsPage() {
  const { t } = useTranslation('inspections');
  return (
    <StaffOnly title={t('title')} back="/desk/inspections" needs={['inspector', 'supervisor']} only={{ title: t('only'), how: t('onlyHow') }}>
      {(me) => <><h1>{t('title')}</h1><p className={styles['lead']}>{t(me.roles.includes('inspector') ? 'lead' : 'board.lead')}</p>{me.roles.includes('inspector') && <Mine />}{me.roles.includes('supervisor') && <Board />}</>}
    </StaffOnly>
  );
}

function Mine() {
  const { t } = useTranslation('inspections');
  const list = useQuery(inspectionsQuery);
  const [upTo, setUpTo] = useState(PAGE);
  const seen = stillThere(list);
  const problem = list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} signInAs="staff" />;
  if (seen === undefined) return problem || <Skeleton card lines={4} />;
  if (seen.rows.length === 0) return <>{problem}<EmptyState title={t('none')}>{t('noneHow')}</EmptyState></>;
  const { rows } = seen;
  return (
    <>
      {problem}
      <section className={styles['part']} aria-labelledby="mine">
        <h2 id="mine">{t('mine')} {rows.length}</h2>
        <InspectionRows rows={rows.slice(0, upTo)} />
        {rows.length > upTo && <div><Button look="secondary" onPress={() => setUpTo(upTo + PAGE)}>{t('showMore', { count: Math.min(PAGE, rows.length - upTo) })}</Button></div>}
      </section>
    </>
  );
}
