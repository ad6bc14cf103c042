import { useTranslation } from 'react-i18next';
import type { StaffItem } from '../ui/api-types.ts';
import { formatAppointment, formatInstant } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { FileButton } from './file-button.tsx';
import styles from './contest-card.module.css';

type Props = { readonly visits: NonNullable<StaffItem['visits']>; readonly openFile: string | null; readonly onFile: (id: string) => void };

/** Each visit: where and why, how far the appointment is, when nobody was met, and what was seen. */
export function VisitBox({ visits, openFile, onFile }: Props) {
  const { t } = useTranslation('desk');
  return visits.map(({ kind, place, reason, at, times, chosen, others, missed, report, open }) => (
    <Notice key={at} tone={report ? 'good' : 'wait'} title={t(kind ? 'examination.title' : 'visit.title', { place })}>
      <p>{kind ? t('examination.bring', { reason }) : reason}</p>
      {missed.map((each) => <p key={each.time}>{t(kind ? (each.excused ? 'examination.wasExcused' : 'examination.wasMissed') : 'visit.wasMissed', { at: formatInstant(each.time), note: each.note ?? '' })}</p>)}
      {open && <p>{chosen !== undefined ? t('visit.agreed', { at: formatAppointment(chosen) }) : others ? t('visit.asked', { note: others.note }) : t('visit.proposed', { times: times.map((time) => formatInstant(time)).join(t('act.join')) })}</p>}
      {report && <p>{t(kind ? (report.met ? 'examination.came' : 'examination.notCame') : report.met ? 'visit.seen' : 'visit.notMet', { at: formatInstant(report.on) })}{report.note}</p>}
      {report && report.photos.length > 0 && <ul className={styles['files']}>{report.photos.map((file) => <li key={file.id}><FileButton file={file} open={openFile === file.id} onOpen={onFile} /></li>)}</ul>}
    </Notice>
  ));
}
