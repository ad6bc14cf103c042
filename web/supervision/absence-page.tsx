import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Absences } from './absences.tsx';
import { absencesQuery } from './queries.ts';
import { StaffOnly } from './staff-only.tsx';
import styles from './supervision.module.css';

/** An officer's own absence. */
export function AbsencePage() {
  const { t } = useTranslation('supervision');
  return <StaffOnly title={t('absence.own')} back="/desk/absence">{() => <Own />}</StaffOnly>;
}

function Own() {
  const { t } = useTranslation('supervision');
  const list = useQuery(absencesQuery);
  const seen = stillThere(list);
  return (
    <div className={styles['page']}>
      <h1>{t('absence.own')}</h1>
      {list.isPending && <Skeleton lines={3} card />}
      {list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} signInAs="staff" />}
      {seen && <section className={styles['part']}><Absences absences={seen.absences} lead={t('absence.lead', { days: seen.redrawAfter })} /></section>}
    </div>
  );
}
