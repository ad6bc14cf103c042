import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { NotRead } from '../task/not-read.tsx';
import type { StaffComplaint } from '../ui/api-types.ts';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { Told } from './answer.tsx';
import { DeskActs, type Step } from './desk-acts.tsx';
import { complaintOf, complaintQuery } from './queries.ts';
import styles from './complaints.module.css';

/** One complaint at the desk: what was said, how it stands, and what can be done. */
export function DeskComplaintPage() {
  const { t } = useTranslation('complaints');
  const { number } = useParams({ from: '/desk/complaints/$number' });
  return <StaffOnly title={t('desk.title')} back={`/desk/complaints/${number}`}>{() => <><p><Link to="/desk/complaints">{t('desk.back')}</Link></p><Read number={number} /></>}</StaffOnly>;
}

function Read({ number }: { readonly number: string }) {
  const read = useQuery(complaintQuery(number));
  if (read.isPending) return <Skeleton card lines={6} />;
  const seen = stillThere(read);
  return <>{read.isError && <div className={styles['page']}><NotRead read={read} of={complaintOf(number)} /></div>}{seen && <One complaint={seen} />}</>;
}

function One({ complaint }: { readonly complaint: StaffComplaint }) {
  const { t } = useTranslation('complaints');
  const text = useText();
  return (
    <div className={styles['page']}>
      <h1>{t(`kind.${complaint.kind}`)} · {text(complaint.about)}</h1>
      <p className={styles['marks']}><span>{complaint.number}</span><Tag tone={complaint.status === 'closed' ? 'jade' : 'blue'}>{t(`deskStatus.${complaint.status}`)}</Tag>{complaint.late && <Tag tone="vermilion">{t('desk.late')}</Tag>}{complaint.due !== undefined && complaint.answer === undefined && <span>{t('due', { day: formatDay(complaint.due) })}</span>}{complaint.handler !== undefined && <span>{t('desk.handler', { number: complaint.handler })}</span>}{complaint.unit && <span>{t('desk.unit', { name: text(complaint.unit) })}</span>}</p>
      <p className={styles['marks']}>{complaint.phone !== undefined && <span>{t('desk.phone', { phone: complaint.phone })}</span>}{complaint.case !== undefined && <span>{t('desk.case', { number: complaint.case })}</span>}<span className={styles['small']}><AsWritten>{t('basis', { basis: complaint.basis })}</AsWritten></span></p>
      <Told complaint={complaint} />
      <DeskActs key={complaint.number} complaint={complaint} />
      <section className={styles['card']} aria-label={t('desk.steps')}><h2>{t('desk.steps')}</h2><ol className={styles['steps']}>{complaint.steps.map(({ what, by, at }) => <li key={`${what}${at}`}>{formatInstant(at)} · {by === '' ? t('desk.whoever') : by} · {t(`desk.step.${what as Step}`)}</li>)}</ol></section>
    </div>
  );
}
