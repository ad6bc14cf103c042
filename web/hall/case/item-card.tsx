import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import type { CaseView, ItemView } from '../../ui/api-types.ts';
import { classes } from '../../ui/classes.ts';
import { ClockBadge } from '../../ui/clock-badge.tsx';
import { formatDay, formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Notice } from '../../ui/notice.tsx';
import { Seal } from '../../ui/seal.tsx';
import { Again } from './again.tsx';
import { DocumentLinks } from './document-links.tsx';
import { Anew, Refused } from './refused.tsx';
import { Remedies } from './remedies.tsx';
import { switchesOf } from '../../ui/switches-of.ts';
import { StatusTag } from '../../ui/tag.tsx';
import { ItemPayments } from '../payments/item-payments.tsx';
import { Booked } from './booked.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { MovingDossier } from './dossier.tsx';
import { HandedOver } from './handover.tsx';
import { RateItem } from './rate-item.tsx';
import { Reasons } from './reasons.tsx';
import { splitResult } from './result-text.ts';
import { Asked } from './asked.tsx';
import { Joint } from './joint.tsx';
import { Appraisal } from './appraisal.tsx';
import { Visits } from './visit.tsx';
import { Urge } from './urge.tsx';
import { Withdraw } from './withdraw.tsx';
import { mayHere } from './may.ts';
import { publicCode } from '../../ui/public-code.ts';
import { visitHere } from '../../ui/visit.ts';
import styles from './case.module.css';

/** The proof of a draw is the same for the officer and for the applicant. */
const DrawProof = lazy(async () => ({ default: (await import('../../desk/draw-proof.tsx')).DrawProof }));
const freshFor = 20_000;

/** One item: its result first, then who decided or will, and what the person can do. */
export function ItemCard({ view, item }: { readonly view: CaseView; readonly item: ItemView }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const [mountedAt] = useState(() => Date.now());
  const ended = item.endedAt !== undefined;
  const fresh = ended && mountedAt - Date.parse(item.endedAt ?? '') < freshFor;
  return (
    <article id={`item-${item.no}`} tabIndex={-1} aria-labelledby={`item-${item.no}-name`} className={classes(styles['card'], item.asks !== undefined && styles['wide'], item.status === 'refused' && styles['whole'])}>
      <div className={classes(styles['cardHead'], item.status === 'approved' && styles['sealed'])}>
        <div>
          <h3 id={`item-${item.no}-name`}>{text(item.name)}{publicCode(item.service) !== undefined && <> <span className={styles['code']}>{publicCode(item.service)}</span></>}</h3>
          {item.status === 'approved' ? null : <p className={styles['tags']}><StatusTag status={item.status} />{!ended && item.status !== 'waiting' && <ClockBadge clock={item.clock} />}</p>}
          <Result view={view} item={item} />
        </div>
        {item.status === 'approved' && <Seal tookMs={item.tookMs} fresh={fresh} />}
      </div>
      {item.untrue?.map((words) => <Notice key={words.zh} tone="bad" title={text(words)} />)}
      {item.because && <p className={styles['meta']}>{t('case.because', { why: text(item.because) })}</p>}
      {switchesOf(item.clock).map((change) => <p key={change.at} className={styles['meta']}>{t('case.switched', { from: text(change.from), to: text(change.to), because: text(change.because) })}<span lang="zh-CN">（{change.basis}）</span></p>)}
      <div className={styles['meta']}><Who item={item} /></div>
      {item.ordered && <p className={styles['meta']}>{t(item.ordered.answered ? 'case.orderedAnswered' : 'case.ordered', { at: formatInstant(item.ordered.at), until: formatDay(item.ordered.until) })}</p>}
      {item.delay && <p className={styles['meta']}><AsWritten>{t('case.delay', { reason: item.delay.reason })}</AsWritten></p>}
      <Booked item={item} />
      {item.publicity && <p className={styles['meta']}>{t('case.publicity', { what: text(item.publicity.what), from: formatDay(item.publicity.from) })}<span lang="zh-CN">（{item.publicity.basis}）</span>{item.publicity.objections?.map((objection) => <Objection key={objection.at} objection={objection} />)}</p>}
      {item.dossier && <MovingDossier dossier={item.dossier} />}
      {item.handover && <HandedOver view={view} item={item} handover={item.handover} />}
      <Visits view={view} item={item} />
      {item.joint && <Joint joint={item.joint} ended={ended} />}
      {item.asked && <Asked asked={item.asked} className={styles['meta']} />}
      <Appraisal item={item} />
      {item.correction && <CorrectionForm view={view} item={item} correction={item.correction} />}
      <DocumentLinks documents={view.documents.filter(({ no }) => no === item.no)} />
      {(item.status === 'approved' || item.status === 'revoked') && <ItemPayments number={view.number} no={item.no} />}
      <Reasons number={view.number} item={item} />
      <div className={styles['own']}>
        <Again view={view} item={item} />
        {item.draw !== undefined && <Suspense><DrawProof href={item.draw} /></Suspense>}
        {ended && item.status !== 'dropped' && visitHere() === null && <RateItem view={view} item={item} />}
        <Urge view={view} item={item} />
        {mayHere(item, 'withdraw') && <Withdraw view={view} items={[item]} label={t('case.withdraw')} />}
      </div>
    </article>
  );
}

/** What somebody objected to, and what the officer found. */
function Objection({ objection: { note, answer } }: { readonly objection: NonNullable<NonNullable<ItemView['publicity']>['objections']>[number] }) {
  const { t } = useTranslation('hall');
  return answer === undefined ? t('case.objection', { note }) : t(answer.upheld ? 'case.objectionUpheld' : 'case.objectionRejected', { note, answer: answer.note });
}

/** What came out: amounts and months first to the eye, the rest of the words below; after a refusal what helps. */
function Result({ view, item }: { readonly view: CaseView; readonly item: ItemView }) {
  const text = useText();
  if (item.status !== 'approved') {
    if (item.status === 'refused') return <Refused view={view} item={item} />;
    return (
      <>
        <p className={styles['result']}>{text(item.headline)}</p>
        {(item.status === 'withdrawn' || item.status === 'revoked') && <Anew view={view} item={item} />}
        {item.remedies && <Remedies remedies={item.remedies} />}
      </>
    );
  }
  const { first, rest } = splitResult(text(item.headline));
  return (
    <>
      <p className={classes(styles['result'], styles['strong'])}>{first.map((piece, at) => (piece.figure ? <span key={at} className={styles['figure']}>{piece.text}</span> : piece.text))}</p>
      {rest !== '' && <p className={styles['meta']}>{rest}</p>}
    </>
  );
}

function Who({ item }: { readonly item: ItemView }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const { t: ui } = useTranslation('ui');
  if (item.status === 'dropped') return null;
  if (item.status === 'withdrawn' && item.correction?.lapsedAt !== undefined) return null;
  if (item.status === 'withdrawn') return item.endedAt === undefined ? null : <p>{t('case.withdrawnAt', { at: formatInstant(item.endedAt) })}</p>;
  if (item.endedAt !== undefined) {
    const by = item.by === 'officer' ? (item.officer ? t('case.byOfficer', { officer: item.officer }) : t('case.byOfficerPlain')) : t('case.byRules');
    return <p>{by} · {t('case.endedAt', { at: formatInstant(item.endedAt) })}</p>;
  }
  if (item.status === 'waiting') return null;
  // Its first line has named the officer and the day already.
  const named = item.status === 'officer' && item.clock.dueDay !== undefined;
  return (
    <>
      {item.officer && <p>{named ? t(item.visits ? 'case.drawnComes' : 'case.drawn') : t(item.visits ? 'case.lookingComes' : 'case.looking', { officer: item.officer })}</p>}
      {item.clock.state !== 'paused' && <p>{[!named && item.clock.dueDay && t('case.promisedBy', { day: formatDay(item.clock.dueDay) }), item.clock.statutoryDay && t('case.statutoryBy', { day: formatDay(item.clock.statutoryDay) })].filter(Boolean).join(ui('mark.semicolon'))}</p>}
      {item.limitOf !== undefined && <p>{t('case.limitOf', { name: text(item.limitOf) })}</p>}
    </>
  );
}
