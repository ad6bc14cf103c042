import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { NotRead } from '../task/not-read.tsx';
import type { StaffEntryCorrection } from '../ui/api-types.ts';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { KnownAtDay } from '../known/known-at.tsx';
import { getContestedAt } from '../known/queries.ts';
import { CorrectionActs } from './correction-acts.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { correctionOf, deskCorrectionQuery } from './queries.ts';
import { toneOf } from './tone.ts';
import styles from './corrections.module.css';

/** One request at the desk: the entry with its source beside what its person says, and what can be done. */
export function DeskCorrectionPage() {
  const { t } = useTranslation('corrections');
  const { number = '' }: { readonly number?: string } = useParams({ strict: false });
  return <StaffOnly title={t('desk.title')} back={`/desk/corrections/${number}`}>{() => <Opened number={number} />}</StaffOnly>;
}

function Opened({ number }: { readonly number: string }) {
  const { t } = useTranslation('corrections');
  const text = useText();
  const read = useQuery(deskCorrectionQuery(number));
  const seen = stillThere(read);
  return (
    <>
      <p><Link to="/desk/corrections">← {t('desk.back')}</Link></p>
      <h1>{seen ? text(seen.name) : t('desk.title')}</h1>
      {read.isPending && <Skeleton card lines={6} />}
      <NotRead read={read} of={correctionOf(number)} />
      {seen && <Request correction={seen} />}
    </>
  );
}

function Request({ correction }: { readonly correction: StaffEntryCorrection }) {
  const { t } = useTranslation('corrections');
  const text = useText();
  const { number, status, person, wrong, should, file, due, late, limit, basis, entry, money, referred, keeper, proposal, returned, reason, bookings } = correction;
  const last = bookings.at(-1);
  const over = reason !== undefined || ['declined', 'corrected', 'removed', 'rechecked', 'withdrawn'].includes(status);
  return (
    <>
      <p className={styles['meta']}><Tag tone={toneOf(status)}>{t(`status.${status}`)}</Tag>{late && <Tag tone="vermilion">{t('desk.late')}</Tag>}<span>{number}</span><span>{t('desk.person')}{t('mark.colon', { ns: 'ui' })}{person.name} {person.number}</span><span>{due === undefined ? t('desk.noDue') : t('desk.due', { day: formatDay(due) })}{t('mark.colon', { ns: 'ui' })}{text(limit)}</span><span><AsWritten>{basis}</AsWritten></span></p>
      <div className={styles['pair']}>
        <section className={styles['card']} aria-labelledby="stands"><h2 id="stands">{t('desk.entry')}</h2>{entry ? <EntryFacts entry={entry} /> : <p>{t('desk.gone')}</p>}</section>
        <section className={styles['card']} aria-labelledby="said">
          <h2 id="said">{t('desk.said')}</h2>
          <dl><div><dt>{t('desk.wrong')}</dt><dd className={styles['said']}><AsWritten>{wrong}</AsWritten></dd></div><div><dt>{t('desk.should')}</dt><dd className={styles['said']}><AsWritten>{should}</AsWritten></dd></div></dl>
          <p>{file ? <a href={`/api/v1/staff/corrections/${number}/file`} target="_blank" rel="noreferrer">{t('desk.file')}{t('mark.colon', { ns: 'ui' })}{file.name}</a> : <span className={styles['small']}>{t('desk.noFile')}</span>}</p>
        </section>
      </div>
      <div className={styles['part']}>
        {referred && keeper && <Notice tone="wait" title={t('desk.referred', { at: formatInstant(referred.at), keeper: text(keeper), note: referred.note })} />}
        {returned !== undefined && !over && <Notice tone="bad" title={t('desk.returned', { reason: returned })} />}
        {last && last.answer?.accepted !== true && <Notice tone={last.answer ? 'bad' : 'wait'} title={last.answer ? t('desk.notBooked', { order: last.order, code: last.answer.code ?? '', reason: last.answer.reason ?? '' }) : t('desk.ordered', { at: formatInstant(last.at), order: last.order })} />}
        {last?.answer?.accepted === true && <Notice tone="good" title={t('desk.booked', { booking: last.answer.booking ?? '' })} />}
        {proposal && !over && (
          <section className={styles['card']} aria-labelledby="proposal">
            <h2 id="proposal">{t('desk.proposal', { by: proposal.by })}</h2>
            <p>{t(proposal.remove ? 'desk.removes' : 'desk.becomes')}</p>
            {!proposal.remove && <EntryFacts entry={{ fields: proposal.fields, from: proposal.from, ...(proposal.to !== undefined && { to: proposal.to }) }} />}
            <p className={styles['said']}><AsWritten>{t('desk.endedReason', { reason: proposal.reason })}</AsWritten></p>
          </section>
        )}
        {over && <Notice tone={status === 'declined' ? 'bad' : 'good'} title={t('desk.ended', { status: t(`status.${status}`) })}>{reason !== undefined && t('desk.endedReason', { reason })}</Notice>}
        {!over && money && status !== 'review' && status !== 'booking' && <Notice title={t('desk.money')} />}
        {!over && status !== 'booking' ? <CorrectionActs correction={correction} /> : <TooLate of={correctionOf(number)} now={t('desk.nowIs', { status: t(`status.${status}`) })} />}
        <KnownAtDay of={['staff', 'corrections', number]} load={(day) => getContestedAt(number, day)} />
      </div>
    </>
  );
}
