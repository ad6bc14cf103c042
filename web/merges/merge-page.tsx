import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { NotRead } from '../task/not-read.tsx';
import type { MergeView } from '../ui/api-types.ts';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { KnownAtDay } from '../known/known-at.tsx';
import { getNumberAt } from '../known/queries.ts';
import { Comparison } from './comparison.tsx';
import { EntryLine } from './entry-line.tsx';
import { MergeActs } from './merge-acts.tsx';
import { mergeOf, mergeQuery } from './queries.ts';
import { toneOf } from './tone.ts';
import styles from './merges.module.css';

/** One merge: who proposed it and why, both numbers side by side, and what can be done. */
export function MergePage() {
  const { t } = useTranslation('merges');
  const { number = '' }: { readonly number?: string } = useParams({ strict: false });
  return <StaffOnly title={t('title')} back={`/desk/merges/${number}`} needs="registrar" only={{ title: t('only'), how: t('onlyHow') }}>{() => <Opened number={number} />}</StaffOnly>;
}

function Opened({ number }: { readonly number: string }) {
  const { t } = useTranslation('merges');
  const read = useQuery(mergeQuery(number));
  const seen = stillThere(read);
  return (
    <>
      <p><Link to="/desk/merges">← {t('back')}</Link></p>
      <h1>{seen ? t('into', { merged: seen.merged.number, kept: seen.kept.number }) : t('title')}</h1>
      {read.isPending && <Skeleton card lines={6} />}
      <NotRead read={read} of={mergeOf(number)} />
      {seen && <Merge merge={seen} />}
    </>
  );
}

function Merge({ merge }: { readonly merge: MergeView }) {
  const { t } = useTranslation('merges');
  const text = useText();
  const { number, status, proposedBy, proposedAt, since, separation } = merge;
  const holds = status === 'merged' || status === 'separating';
  return (
    <>
      <p className={styles['meta']}><Tag tone={toneOf(status)}>{t(`status.${status}`)}</Tag><span>{number}</span><span>{t('by', { number: proposedBy })} · {formatInstant(proposedAt)}</span></p>
      <section className={styles['card']} aria-label={t('reason')}>
        <p className={styles['said']}><AsWritten>{t('about.reason', { reason: merge.reason })}</AsWritten></p>
        <p className={styles['said']}>{t('about.proof', { proof: merge.proof })}</p>
        {merge.despite.length > 0 && <p>{t('about.despite', { list: merge.despite.map((each) => t(`about.against.${each}`)).join(t('mark.list', { ns: 'ui' })) })}</p>}
        {since !== undefined && <p>{t('about.since', { at: formatInstant(since), by: merge.confirmedBy ?? '' })}</p>}
        {merge.held > 0 && <Notice title={t('about.held', { count: merge.held })} />}
      </section>
      {separation && <div className={styles['part']}><Notice tone="wait" title={t('about.separation', { by: separation.by })}><p className={styles['said']}><AsWritten>{t('about.reason', { reason: separation.reason })}</AsWritten></p><p className={styles['said']}>{t('about.proof', { proof: separation.proof })}</p></Notice></div>}
      <div className={styles['part']}><MergeActs merge={merge} /></div>
      <div className={styles['part']}><Comparison shown={merge} /></div>
      {holds && (
        <section className={styles['part']} aria-labelledby="between">
          <h2 id="between">{t('between.title')}</h2>
          <p className={styles['small']}>{t('between.how')}</p>
          {merge.between.length === 0 ? <p>{t('between.none')}</p> : (
            <ul className={styles['rows']}>
              {merge.between.map(({ entry, at, unclear, pays, goes }) => (
                <li key={entry.id} className={styles['card']}>
                  <EntryLine entry={entry} />
                  <p className={styles['head']}><span>{t('between.at', { which: t(`which.${at}`) })}</span><Tag tone={unclear ? 'amber' : 'grey'}>{t(unclear ? 'between.unclear' : 'between.clear')}</Tag>{goes !== undefined && <strong>{t('between.goes', { which: t(`which.${goes}`) })}</strong>}</p>
                  {unclear && pays && <p className={styles['small']}>{t('between.pays')}</p>}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      <details className={styles['part']}>
        <summary>{t('onDay')}</summary>
        {(['kept', 'merged'] as const).map((side) => <KnownAtDay key={side} name={merge[side].number} of={['staff', 'merges', number, side]} load={(day) => getNumberAt(number, side, day)} />)}
      </details>
      <section className={styles['part']} aria-labelledby="steps">
        <h2 id="steps">{t('steps')}</h2>
        <ol className={styles['lines']}>{merge.steps.map((step, at) => <li key={at}><p>{text(step.text)} <span className={styles['small']}>{formatInstant(step.at)} · {step.by}</span></p>{step.reason !== undefined && <p className={styles['said']}><AsWritten>{step.reason}</AsWritten></p>}</li>)}</ol>
      </section>
    </>
  );
}
