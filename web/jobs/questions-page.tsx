import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NeedSignIn } from '../hall/need-sign-in.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { JobsNav } from './jobs-nav.tsx';
import { PublishedAnswers } from './published-answers.tsx';
import { QuestionForm } from './question-form.tsx';
import { questionsQuery } from './queries.ts';
import { RequestCard } from './request-card.tsx';
import styles from './jobs.module.css';

/** What others asked and how it was answered; below, asking oneself, and the own questions and complaints. */
export function QuestionsPage() {
  const { t } = useTranslation('jobs');
  return (
    <>
      <title>{`${t('nav.questions')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('nav.questions')}</h1>
      <p className={styles['lead']}>{t('questions.lead')}</p>
      <JobsNav />
      <PublishedAnswers heading={t('questions.published')} />
      <section className={styles['part']} aria-labelledby="own"><h2 id="own">{t('questions.own')}</h2><NeedSignIn title={t('questions.needSignIn')}><Own /></NeedSignIn></section>
    </>
  );
}

function Own() {
  const { t } = useTranslation('jobs');
  const read = useQuery(questionsQuery);
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={3} />;
  return (
    <>
      {problem}
      <QuestionForm />
      {seen.requests.length > 0 && <h2 className={styles['next']}>{t('questions.asked')}</h2>}
      <ul className={styles['list']}>{seen.requests.map((each) => <li key={each.number}><RequestCard request={each} /></li>)}</ul>
    </>
  );
}
