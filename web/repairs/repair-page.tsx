import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { NotRead } from '../task/not-read.tsx';
import type { StaffRating } from '../ui/api-types.ts';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { levelOf } from './level.ts';
import { repairOf, repairQuery } from './queries.ts';
import { RepairActs } from './repair-acts.tsx';
import styles from './repairs.module.css';

/** One low rating at the desk: what was said, what was found and done, and what comes next. */
export function RepairPage() {
  const { t } = useTranslation('repairs');
  const { number = '' }: { readonly number?: string } = useParams({ strict: false });
  return <StaffOnly title={t('title')} back={`/desk/repairs/${number}`} needs={['inspector', 'supervisor']} only={{ title: t('only'), how: t('onlyHow') }}>{() => <Opened number={number} />}</StaffOnly>;
}

function Opened({ number }: { readonly number: string }) {
  const { t } = useTranslation('repairs');
  const text = useText();
  const read = useQuery(repairQuery(number));
  const seen = stillThere(read);
  return (
    <>
      <p><Link to="/desk/repairs">← {t('back')}</Link></p>
      <h1>{seen ? text(seen.name) : t('title')}</h1>
      {read.isPending && <Skeleton card lines={6} />}
      <NotRead read={read} of={repairOf(number)} />
      {seen && <Repair rating={seen} />}
    </>
  );
}

function Repair({ rating }: { readonly rating: StaffRating }) {
  const { t } = useTranslation('repairs');
  const { t: ui } = useTranslation('ui');
  const text = useText();
  const { number, status, score, late, due, limit, basis, handler, counts, ending } = rating;
  return (
    <>
      <p className={styles['meta']}><Tag tone={score <= 2 ? 'vermilion' : 'jade'}>{ui(levelOf(score))}</Tag><Tag tone={status === 'closed' ? 'jade' : 'amber'}>{t(`status.${status}`)}</Tag>{late && <Tag tone="vermilion">{t('late')}</Tag>}{!counts && <Tag tone="blue">{t('uncounted')}</Tag>}<span>{number}</span>{status !== 'closed' && <span>{due === undefined ? t('noDue') : t('due', { day: formatDay(due) })}</span>}<span>{handler === undefined ? t('nobody') : t('by', { number: handler })}</span></p>
      {limit && status !== 'closed' && <p className={styles['small']}>{t('limit', { limit: text(limit) })}<span lang="zh-CN">{basis}</span></p>}
      {ending && <Notice tone={ending === 'satisfied' ? 'good' : 'info'} title={t(`ending.${ending}`)} />}
      <div className={styles['pair']}><Said rating={rating} /><Course rating={rating} /></div>
      <div className={styles['part']}><RepairActs key={rating.number} rating={rating} /></div>
    </>
  );
}

function Said({ rating: { person, case: number, no, reasons, words, channel, givenAt, urgency, earlier, officers } }: { readonly rating: StaffRating }) {
  const { t } = useTranslation('repairs');
  const { t: ui } = useTranslation('ui');
  const text = useText();
  return (
    <section className={styles['card']} aria-labelledby="said">
      <h2 id="said">{t('said.title')}{urgency === 'urgent' && <Tag tone="vermilion">{t('urgent')}</Tag>}</h2>
      <p>{t('said.person')}{t('mark.colon', { ns: 'ui' })}{person.name} {person.number}{person.phone !== undefined && <> · <a href={`tel:${person.phone}`}>{person.phone}</a></>}<br /><span className={styles['small']}>{t('said.item', { case: number, no })} · {text(channel)} · {formatInstant(givenAt)}</span></p>
      {reasons.length > 0 && <p className={styles['tags']}>{reasons.map((each) => <Tag key={each.zh} tone="amber">{text(each)}</Tag>)}</p>}
      {words === '' ? <p className={styles['small']}>{t('said.nothing')}</p> : <p className={styles['said']}><AsWritten>{words}</AsWritten></p>}
      <p className={styles['small']}>{officers.length === 0 ? t('said.rules') : t('said.officers', { numbers: officers.join(t('mark.list', { ns: 'ui' })) })}</p>
      {earlier.length > 0 && <p className={styles['small']}>{t('said.earlier')}{earlier.map(({ score, at }) => `${ui(levelOf(score))} (${formatInstant(at)})`).join(t('mark.list', { ns: 'ui' }))}</p>}
      <p className={styles['small']}>{t('said.secret')}</p>
    </section>
  );
}

function Course({ rating: { checked, answers, calls, appeal, ruling } }: { readonly rating: StaffRating }) {
  const { t } = useTranslation('repairs');
  if (!checked) return null;
  return (
    <section className={styles['card']} aria-labelledby="course">
      <h2 id="course">{t('course.title')}</h2>
      <ul className={styles['list']}>
        <li><strong>{t('course.checked')}</strong> <Tag tone={checked.holds ? 'vermilion' : 'jade'}>{t(checked.holds ? 'holds' : 'holdsNot')}</Tag>{checked.complex && <Tag tone="blue">{t('complex')}</Tag>} <span className={styles['small']}>{formatInstant(checked.at)}</span><p className={styles['said']}>{checked.reached ? '' : `${t('course.unreached')} `}{checked.said}</p>{checked.told !== '' && <p className={styles['small']}>{t('course.told')}<br /><span className={styles['said']}>{checked.told}</span></p>}</li>
        {answers.map(({ answer, at }) => <li key={at}><strong>{t('course.answer')}</strong> <span className={styles['small']}>{formatInstant(at)}</span><p className={styles['said']}>{answer}</p></li>)}
        {calls.map(({ outcome, words, own, at }) => <li key={at}><strong>{t(own ? 'course.own' : 'course.call')}</strong> <Tag tone={outcome === 'satisfied' ? 'jade' : 'amber'}>{t(`call.${outcome}`)}</Tag> <span className={styles['small']}>{formatInstant(at)}</span>{words !== '' && <p className={styles['said']}><AsWritten>{words}</AsWritten></p>}</li>)}
        {appeal && <li><strong>{t('course.appeal')}</strong> <span className={styles['small']}>{formatInstant(appeal.at)}</span><p className={styles['said']}>{appeal.text}</p></li>}
        {ruling && <li><strong>{t(ruling.upheld ? 'ruling.upheld' : 'ruling.rejected')}</strong> <span className={styles['small']}>{t('course.by', { number: ruling.by })} · {formatInstant(ruling.at)}</span><p className={styles['said']}><AsWritten>{ruling.reason}</AsWritten></p></li>}
      </ul>
    </section>
  );
}
