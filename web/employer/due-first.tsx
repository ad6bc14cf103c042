import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { calendarQuery } from '../calendar/queries.ts';
import { buttonClass } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './employer.module.css';

/** What has gone past its last day or waits now, before anything else on the employers' page; nothing where nothing does. */
export function DueFirst() {
  const { t } = useTranslation('employer');
  const duties = useQuery(calendarQuery).data?.duties ?? [];
  const late = duties.filter((duty) => duty.late).length, now = duties.filter(({ on }) => on === undefined).length;
  if (late + now === 0) return null;
  const said = [...(late > 0 ? [t('duties.late', { count: late })] : []), ...(now > 0 ? [t('duties.now', { count: now })] : [])];
  return <div className={styles['due']}><Notice tone={late > 0 ? 'bad' : 'wait'} title={said.join(t('mark.comma', { ns: 'ui' }))} action={<Link className={buttonClass({ look: 'secondary' })} to="/employer/calendar">{t('duties.see')}</Link>} /></div>;
}
