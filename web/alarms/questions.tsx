import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import styles from '../task/task.module.css';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Asked } from './asked.tsx';
import { questionsQuery } from './queries.ts';

/** What the desks of somebody of a department are asked about alarms; nothing where they are not. */
export function Questions() {
  const { t } = useTranslation('alarms');
  const read = useQuery(questionsQuery);
  if (read.isError) return <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />;
  if (!read.data || read.data.asked.length === 0) return null;
  return (
    <section className={styles['page']} aria-labelledby="alarm-questions">
      <h2 id="alarm-questions">{t('questions')}</h2>
      <p className={styles['lead']}>{t('questionsLead')}</p>
      {read.data.asked.map((each) => <Asked key={each.id} enquiry={each} by="desk" />)}
    </section>
  );
}
