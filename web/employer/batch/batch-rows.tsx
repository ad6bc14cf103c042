import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchRows, BatchView } from '../../ui/api-types.ts';
import { getBatchRows } from '../../ui/batch-api.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import styles from './batch.module.css';

type Row = BatchRows['rows'][number];
const STATUSES = ['bad', 'failed', 'checked', 'filed', 'known', 'read'] as const;
const OUTCOMES = ['refused', 'partly', 'open', 'done'] as const;
type Outcome = (typeof OUTCOMES)[number];
const tones: Readonly<Record<Row['status'], Tone>> = { read: 'grey', bad: 'vermilion', checked: 'blue', filed: 'amber', failed: 'vermilion', known: 'grey' };
const outcomeTones: Readonly<Record<Outcome, Tone>> = { open: 'amber', done: 'jade', partly: 'amber', refused: 'vermilion' };
/** What can be looked at alone: rows of a status, and those that were filed by what came of them. */
type Choice = Row['status'] | Outcome;
const isOutcome = (choice: string): choice is Outcome => OUTCOMES.some((each) => each === choice);

/** The rows, a page at a time: first those that somebody has to do something about. */
export function BatchRowsTable({ batch: { id, counts, outcomes } }: { readonly batch: BatchView }) {
  const { t } = useTranslation('employer');
  const [chosen, setChosen] = useState<Choice | 'all' | null>(null);
  const countOf = (choice: Choice): number => (isOutcome(choice) ? outcomes?.[choice] ?? 0 : choice === 'filed' && outcomes ? 0 : counts[choice]);
  const present: readonly Choice[] = [...STATUSES, ...OUTCOMES].filter((choice) => countOf(choice) > 0);
  const choice = chosen !== null && (chosen === 'all' || countOf(chosen) > 0) ? chosen : counts.bad > 0 && counts.filed + counts.failed === 0 ? 'bad' : 'all';
  const rows = useInfiniteQuery({
    // The counts are part of it: when a row has got on, the page is read anew.
    queryKey: ['enterprise', 'batch-rows', id, choice, counts, outcomes], placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => getBatchRows(id, choice === 'all' ? {} : isOutcome(choice) ? { outcome: choice } : { status: choice }, pageParam), initialPageParam: 0, getNextPageParam: ({ next }) => next,
  });
  const shown = rows.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className={styles['part']} aria-labelledby="rows">
      <h2 id="rows">{t('batch.table')}</h2>
      {present.length > 1 && (
        <div className={styles['acts']} role="group" aria-label={t('batch.show')}>
          {(['all', ...present] as const).map((each) => <Button key={each} size="small" look={each === choice ? 'primary' : 'secondary'} pressed={each === choice} onPress={() => setChosen(each)}>{each === 'all' ? t('batch.all') : `${t(`batch.counts.${each}`)} ${countOf(each)}`}</Button>)}
        </div>
      )}
      {rows.isPending && <Skeleton lines={4} card />}
      {rows.isError && <ProblemMessage error={rows.error} onRetry={() => void rows.refetch()} signInAs="enterprise" />}
      {rows.data && shown.length === 0 && <p className={styles['quiet']}>{t('batch.noRows')}</p>}
      {shown.length > 0 && <Table rows={shown} />}
      {rows.hasNextPage && <p><Button look="secondary" busy={rows.isFetchingNextPage} onPress={() => void rows.fetchNextPage()}>{t('batch.more')}</Button></p>}
    </section>
  );
}

function Table({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('employer');
  const text = useText();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard
    <div className={styles['frame']} role="group" aria-label={t('batch.table')} tabIndex={0}>
      <table className={styles['table']} aria-labelledby="rows">
        <thead><tr><th scope="col">{t('batch.no')}</th><th scope="col">{t('batch.person')}</th><th scope="col">{t('batch.number')}</th><th scope="col">{t('batch.state')}</th><th scope="col">{t('batch.how')}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.no}>
              <td>{row.no}</td>
              <th scope="row">{row.name}</th>
              <td className={styles['number']}>{row.number}</td>
              <td><Tag tone={row.outcome ? outcomeTones[row.outcome] : tones[row.status]}>{text(row.text)}</Tag></td>
              <td>{row.case !== undefined && <Link to="/cases/$number" params={{ number: row.case }}>{row.case}</Link>}{row.faults.length + row.unmet.length > 0 && <ul>{[...row.faults, ...row.unmet].map((fault) => <li key={fault.zh}>{text(fault)}</li>)}</ul>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
