import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import styles from '../task/task.module.css';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Asked } from './asked.tsx';
import { questionsQuery } from './queries.ts';

/** What the desks of somebody of a department are asked about alarms; nothing where they are not. */
export function Questions() {
  const { t } = useTranslation('alarms');
  const read = useQuery(questionsQuery);
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />;
  if (seen === undefined || seen.asked.length === 0) return problem || null;
  return (
    <section className={styles['page']} aria-labelledby="alarm-questions">
      <h2 id="alarm-questions">{t('questions')}</h2>
      <p className={styles['lead']}>{t('questionsLead')}</p>
      {problem}
      {seen.asked.map((each) => <Asked key={each.id} enquiry={each} by="desk" />)}
    </section>
  );
}
