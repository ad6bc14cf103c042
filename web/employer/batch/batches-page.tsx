import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BatchView } from '../../ui/api-types.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { stillThere } from '../../ui/still-there.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { EmployerOnly } from '../employer-only.tsx';
import { batchesQuery } from '../queries.ts';
import { BatchSteps } from './batch-steps.tsx';
import { standingOf, type Standing } from './standing.ts';
import { UploadForm } from './upload-form.tsx';
import styles from './batch.module.css';

/** By the hundred: a sheet to fill in, its upload, and the sheets there are. */
export function BatchesPage() {
  const { t } = useTranslation('employer');
  return <EmployerOnly title={t('batch.title')}>{() => <Batches />}</EmployerOnly>;
}

function Batches() {
  const { t } = useTranslation('employer');
  const { event } = useSearch({ from: '/employer/batches' });
  const list = useQuery(batchesQuery);
  const seen = stillThere(list);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}><h1>{t('batch.title')}</h1><p>{t('batch.lead')}</p></header>
      <BatchSteps />
      {list.isPending && <Skeleton lines={4} card />}
      {list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} signInAs="enterprise" />}
      {seen && (seen.events.length === 0 ? <EmptyState title={t('batch.none')}><p>{t('batch.noneHow')}</p></EmptyState> : <UploadForm events={seen.events} asked={event} />)}
      {seen && <section aria-labelledby="before"><h2 id="before">{t('batch.before')}</h2><Before batches={seen.batches} /></section>}
    </div>
  );
}

const tones: Readonly<Record<Standing, Tone>> = { checking: 'blue', mend: 'vermilion', checked: 'amber', filing: 'blue', done: 'jade', replaced: 'grey' };

function Before({ batches }: { readonly batches: readonly BatchView[] }) {
  const { t } = useTranslation('employer');
  const text = useText();
  if (batches.length === 0) return <p className={styles['quiet']}>{t('batch.noBefore')} · {t('batch.noBeforeHow')}</p>;
  return (
    <>
      <p className={styles['quiet']}>{t('batch.kept')}</p>
      <ul className={styles['sheets']}>
        {batches.map((batch) => (
          <li key={batch.id}>
            <Link to="/employer/batches/$id" params={{ id: batch.id }}>{batch.fileName}</Link>
            <span>{text(batch.name)} · {t('batch.rows', { count: Object.values(batch.counts).reduce((sum, count) => sum + count, 0) })} · {formatInstant(batch.at)}</span>
            <Tag tone={tones[standingOf(batch)]}>{t(`batch.stage.${standingOf(batch)}`)}</Tag>
          </li>
        ))}
      </ul>
    </>
  );
}
