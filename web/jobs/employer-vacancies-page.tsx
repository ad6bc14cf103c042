import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmployerOnly } from '../employer/employer-only.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { OwnVacancyCard } from './own-vacancy-card.tsx';
import { ownVacanciesQuery } from './queries.ts';
import { VacancyForm } from './vacancy-form.tsx';
import styles from './jobs.module.css';

/** The vacancies of an enterprise: what was published, what was refused and how to mend it. */
export function EmployerVacanciesPage() {
  const { t } = useTranslation('jobs');
  return (
    <EmployerOnly title={t('employer.title')}>
      {() => (
        <>
          <h1>{t('employer.title')}</h1>
          <p className={styles['lead']}>{t('employer.lead')}</p>
          <List />
        </>
      )}
    </EmployerOnly>
  );
}

function List() {
  const { t } = useTranslation('jobs');
  const [posting, setPosting] = useState(false);
  const read = useQuery(ownVacanciesQuery);
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="enterprise" />;
  if (seen === undefined) return problem || <Skeleton card lines={6} />;
  return (
    <>
      {problem}
      <section className={styles['part']} aria-label={t('employer.title')}>
        {posting ? <VacancyForm onClose={() => setPosting(false)} /> : <p><Button size="large" onPress={() => setPosting(true)}>{t('employer.post')}</Button></p>}
        {seen.length === 0 && !posting && <EmptyState title={t('employer.none')}>{t('employer.noneHow')}</EmptyState>}
        <ul className={styles['list']}>{seen.map((each) => <li key={each.id}><OwnVacancyCard vacancy={each} /></li>)}</ul>
      </section>
    </>
  );
}
