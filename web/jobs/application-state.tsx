import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { JobApplication } from '../ui/api-types.ts';
import { formatDay, formatInstant, formatWeekday } from '../ui/format.ts';
import { Tag, type Tone } from '../ui/tag.tsx';
import styles from './jobs.module.css';

const TONES: Record<JobApplication['status'], Tone> = { sent: 'amber', interview: 'blue', hired: 'jade', declined: 'grey', withdrawn: 'grey' };

/** How an application stands: what the employer answered, until when it should, and whom to call. */
export function ApplicationState({ application }: { readonly application: JobApplication }) {
  const { t } = useTranslation('jobs');
  const { status, interview } = application;
  return (
    <div className={styles['state']}>
      <p className={styles['marks']}><Tag tone={TONES[status]}>{t(`mine.status.${status}`)}</Tag><span>{formatInstant(application.at)}</span></p>
      {application.due !== undefined && <p>{t('mine.due', { day: formatDay(application.due) })}</p>}
      {interview !== undefined && <p><strong>{[`${formatWeekday(interview.on)} ${interview.at}`, interview.place, interview.phone].filter(Boolean).join(' · ')}</strong></p>}
      {application.startsOn !== undefined && <p>{t('mine.starts', { day: formatDay(application.startsOn) })}</p>}
      {application.note !== undefined && <p className={styles['said']}><AsWritten>{t('mine.note', { note: application.note })}</AsWritten></p>}
      {application.contact !== undefined && <p>{t('mine.contact', { name: application.contact.name })} <a href={`tel:${application.contact.phone}`}>{application.contact.phone}</a></p>}
      {status === 'hired' && <p>{t('mine.hired')}</p>}
    </div>
  );
}
