import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BatchView } from '../../ui/api-types.ts';
import { formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Progress, Skeleton } from '../../ui/progress.tsx';
import { stillThere } from '../../ui/still-there.ts';
import { EmployerOnly } from '../employer-only.tsx';
import { batchQuery } from '../queries.ts';
import { BatchActs } from './batch-acts.tsx';
import { BatchRowsTable } from './batch-rows.tsx';
import { BatchSteps } from './batch-steps.tsx';
import { standingOf } from './standing.ts';
import styles from './batch.module.css';

/** One uploaded sheet: how far it is, what to mend, what became of each row. */
export function BatchPage() {
  const { t } = useTranslation('employer');
  return <EmployerOnly title={t('batch.title')}>{() => <Sheet />}</EmployerOnly>;
}

function Sheet() {
  const { t } = useTranslation('employer');
  const text = useText();
  const { id = '' } = useParams({ strict: false });
  const batch = useQuery(batchQuery(id));
  const seen = stillThere(batch);
  return (
    <div className={styles['page']}>
      <p><Link to="/employer/batches">← {t('batch.back')}</Link></p>
      {batch.isPending && <Skeleton lines={4} card />}
      {batch.isError && <ProblemMessage error={batch.error} onRetry={() => void batch.refetch()} signInAs="enterprise" missing={{ title: t('batch.missing.title'), text: t('batch.missing.text'), go: t('batch.missing.go'), href: '/employer/batches' }} page={seen === undefined} />}
      {seen && (
        <>
          <header className={styles['head']}><h1>{seen.fileName}</h1><p>{text(seen.name)} · {formatInstant(seen.at)}</p></header>
          <BatchSteps stage={standingOf(seen)} />
          {seen.replacedBy === undefined ? null : <Notice title={t('batch.replaced')}><p><Link to="/employer/batches/$id" params={{ id: seen.replacedBy }}>{t('batch.replacedGo')}</Link></p></Notice>}
          <Standing batch={seen} />
          <BatchActs batch={seen} />
          <BatchRowsTable batch={seen} />
        </>
      )}
    </div>
  );
}

/** In words and figures, read out when it changes from one stage to the next. */
function Standing({ batch: { stage, counts, outcomes, skipped, replacedBy } }: { readonly batch: BatchView }) {
  const { t } = useTranslation('employer');
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const toFile = counts.checked + counts.filed + counts.failed;
  return (
    <>
      {stage === 'checking' && <div className={styles['part']}><Progress label={t('batch.checking', { done: all - counts.read, all })} share={(all - counts.read) / Math.max(all, 1)} /><p className={styles['quiet']}>{t('batch.leave')}</p></div>}
      {stage === 'filing' && <div className={styles['part']}><Progress label={t('batch.filing', { done: toFile - counts.checked, all: toFile })} share={(toFile - counts.checked) / Math.max(toFile, 1)} /><p className={styles['quiet']}>{t('batch.leave')}</p></div>}
      {stage === 'checked' && replacedBy === undefined && counts.bad === 0 && <Notice tone="good" live title={t(counts.checked > 0 ? 'batch.good' : 'batch.allKnown')} />}
      {stage === 'checked' && replacedBy === undefined && counts.bad > 0 && <Notice tone="wait" live title={counts.checked === 0 ? t('batch.allBad') : t('batch.someBad', { count: counts.bad })}><p>{counts.checked === 0 ? t('batch.allBadHow') : t('batch.someBadHow')}</p></Notice>}
      {stage === 'done' && <Done counts={counts} outcomes={outcomes} replaced={replacedBy !== undefined} />}
      {counts.known > 0 && <p className={styles['quiet']}>{t('batch.known', { count: counts.known })}</p>}
      {skipped > 0 && <p className={styles['quiet']}>{t('batch.skipped', { count: skipped })}</p>}
      <dl className={styles['counts']}>
        {outcomes && (['done', 'partly', 'refused', 'open'] as const).filter((outcome) => outcomes[outcome] > 0).map((outcome) => <div key={outcome}><dt>{t(`batch.counts.${outcome}`)}</dt><dd>{outcomes[outcome]}</dd></div>)}
        {(['checked', ...(outcomes ? [] : ['filed' as const]), 'bad', 'failed', 'known', 'read'] as const).filter((status) => counts[status] > 0).map((status) => <div key={status}><dt>{t(`batch.counts.${status}`)}</dt><dd>{counts[status]}</dd></div>)}
      </dl>
    </>
  );
}

/** All rows that could be are filed: green only where everything was approved, and nothing of the sheet is left to be mended. */
function Done({ counts, outcomes, replaced }: Pick<BatchView, 'counts' | 'outcomes'> & { readonly replaced: boolean }) {
  const { t } = useTranslation('employer');
  const { partly = 0, refused = 0, open = 0 } = outcomes ?? {};
  const unmet = counts.failed + partly + refused;
  const left = replaced ? 0 : counts.bad;
  const mend = left > 0 && <Notice tone="wait" live title={t('batch.finishedMend', { count: left })}><p>{t('batch.finishedMendHow')}</p></Notice>;
  if (unmet > 0) return <>{mend}<Notice tone={partly + (outcomes?.done ?? 0) + open === 0 ? 'bad' : 'wait'} live title={t('batch.finishedBad', { count: unmet })}><p>{t('batch.finishedBadHow')}</p></Notice></>;
  if (mend) return mend;
  return open > 0 ? <Notice tone="wait" live title={t('batch.finishedOpen', { count: open })} /> : <Notice tone="good" live title={t('batch.finished')} />;
}
