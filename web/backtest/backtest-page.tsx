import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { BacktestView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Progress, Skeleton } from '../ui/progress.tsx';
import { Tag } from '../ui/tag.tsx';
import { DraftForm } from './draft-form.tsx';
import { backtestQuery, backtestsQuery } from './queries.ts';
import { Result } from './result.tsx';
import styles from './backtest.module.css';

const TONES = { checking: 'blue', running: 'blue', wrong: 'amber', failed: 'vermilion', done: 'jade' } as const;

/** What was opened is shown at once: on a phone the form above it is two screens long. */
function show(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

/** Try a draft of the rules on past cases: for supervisors. */
export function BacktestPage() {
  const { t } = useTranslation('backtest');
  return <StaffOnly title={t('title')} back="/desk/backtest" needs="supervisor">{() => <Trials />}</StaffOnly>;
}

function Trials() {
  const { t } = useTranslation('backtest');
  const queries = useQueryClient();
  const [open, setOpen] = useState<string>();
  const list = useQuery(backtestsQuery);
  const one = useQuery({ ...backtestQuery(open ?? ''), enabled: open !== undefined });
  const works = one.data?.status === 'checking' || one.data?.status === 'running';
  const begun = (view: BacktestView): void => {
    queries.setQueryData(backtestQuery(view.id).queryKey, view);
    setOpen(view.id);
    void queries.invalidateQueries({ queryKey: backtestsQuery.queryKey, exact: true });
  };
  return (
    <div className={styles['page']}>
      <header className={styles['head']}><h1>{t('title')}</h1><p>{t('lead')}</p></header>
      <DraftForm busy={works} onBegun={begun} />
      {open !== undefined && (
        <section className={styles['page']} aria-labelledby="backtest-result">
          <h2 key={open} ref={show} id="backtest-result" tabIndex={-1}>{t('result')}</h2>
          {one.isPending && <Skeleton lines={3} card />}
          {one.isError && <ProblemMessage error={one.error} onRetry={() => void one.refetch()} signInAs="staff" />}
          {one.data && <One view={one.data} />}
        </section>
      )}
      <section className={styles['card']} aria-labelledby="backtest-earlier">
        <h2 id="backtest-earlier">{t('earlier')}</h2>
        {list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} signInAs="staff" />}
        {list.data?.length === 0 && <EmptyState title={t('nothing')}><p>{t('nothingHow')}</p></EmptyState>}
        <ul className={styles['list']}>{list.data?.map((view) => <li key={view.id}><span><Told view={view} /> <Tag tone={TONES[view.status]}>{t(`status.${view.status}`)}</Tag></span> <Button look="quiet" size="small" label={`${t('open')} ${formatInstant(view.at)}`} onPress={() => setOpen(view.id)}>{t('open')}</Button></li>)}</ul>
      </section>
    </div>
  );
}

function Told({ view: { by, at, files, months } }: { readonly view: BacktestView }) {
  const { t } = useTranslation('backtest');
  return <>{t('tried', { by, at: formatInstant(at), files: files.join('、'), months })}</>;
}

function One({ view }: { readonly view: BacktestView }) {
  const { t } = useTranslation('backtest');
  const text = useText();
  const { status, progress, errors = [], result } = view;
  return (
    <>
      <p className={styles['small']}><Told view={view} /></p>
      {status === 'checking' && <Progress label={t('checking')} />}
      {progress && <Progress label={t('running', progress)} share={progress.of === 0 ? 1 : progress.done / progress.of} />}
      {status === 'failed' && <Notice tone="bad" title={t('failed')} live>{t('failedHow')}</Notice>}
      {status === 'wrong' && (
        <Notice tone="bad" title={t('wrong', { count: errors.length })} live>
          <ul className={styles['errors']}>{errors.map(({ file, line, message, remedy }, at) => <li key={at}><strong>{t('line', { file, line })}</strong><br />{text(message)}<br /><span className={styles['small']}>{text(remedy)}</span></li>)}</ul>
        </Notice>
      )}
      {result && <Result id={view.id} result={result} />}
    </>
  );
}
