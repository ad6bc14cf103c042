import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchRows, BatchView } from '../../ui/api-types.ts';
import { getBatchRows } from '../../ui/api.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import styles from './batch.module.css';

type Row = BatchRows['rows'][number];
const STATUSES = ['bad', 'failed', 'checked', 'filed', 'read'] as const;
const tones: Readonly<Record<Row['status'], Tone>> = { read: 'grey', bad: 'vermilion', checked: 'blue', filed: 'jade', failed: 'vermilion' };

/** The rows, a page at a time: first those that somebody has to do something about. */
export function BatchRowsTable({ batch: { id, counts } }: { readonly batch: BatchView }) {
  const { t } = useTranslation('employer');
  const [chosen, setChosen] = useState<Row['status'] | 'all' | null>(null);
  const present = STATUSES.filter((status) => counts[status] > 0);
  const status = chosen !== null && (chosen === 'all' || counts[chosen] > 0) ? chosen : counts.bad > 0 && counts.filed + counts.failed === 0 ? 'bad' : 'all';
  const rows = useInfiniteQuery({
    // The counts are part of it: when a row has got on, the page is read anew.
    queryKey: ['enterprise', 'batch-rows', id, status, counts], placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => getBatchRows(id, status === 'all' ? undefined : status, pageParam), initialPageParam: 0, getNextPageParam: ({ next }) => next,
  });
  const shown = rows.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className={styles['part']} aria-labelledby="rows">
      <h2 id="rows">{t('batch.table')}</h2>
      {present.length > 1 && (
        <div className={styles['acts']} role="group" aria-label={t('batch.show')}>
          {(['all', ...present] as const).map((each) => <Button key={each} size="small" look={each === status ? 'primary' : 'secondary'} pressed={each === status} onPress={() => setChosen(each)}>{each === 'all' ? t('batch.all') : `${t(`batch.counts.${each}`)} ${counts[each]}`}</Button>)}
        </div>
      )}
      {rows.isPending && <Skeleton lines={4} card />}
      {rows.isError && <ProblemMessage error={rows.error} onRetry={() => void rows.refetch()} signInAs="enterprise" />}
      {rows.isSuccess && shown.length === 0 && <p className={styles['quiet']}>{t('batch.noRows')}</p>}
      {shown.length > 0 && <Table rows={shown} />}
      {rows.hasNextPage && <p><Button look="secondary" busy={rows.isFetchingNextPage} onPress={() => void rows.fetchNextPage()}>{t('batch.more')}</Button></p>}
    </section>
  );
}

function Table({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('employer');
  const text = useText();
  return (
    <div className={styles['frame']}>
      <table className={styles['table']} aria-labelledby="rows">
        <thead><tr><th scope="col">{t('batch.no')}</th><th scope="col">{t('batch.person')}</th><th scope="col">{t('batch.number')}</th><th scope="col">{t('batch.state')}</th><th scope="col">{t('batch.how')}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.no}>
              <td>{row.no}</td>
              <th scope="row">{row.name}</th>
              <td className={styles['number']}>{row.number}</td>
              <td><Tag tone={tones[row.status]}>{text(row.text)}</Tag></td>
              <td>{row.case !== undefined && <Link to="/cases/$number" params={{ number: row.case }}>{row.case}</Link>}{row.faults.length > 0 && <ul>{row.faults.map((fault) => <li key={fault.zh}>{text(fault)}</li>)}</ul>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
