import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmployerOnly } from '../employer/employer-only.tsx';
import type { EnterpriseStatement } from '../ui/api-types.ts';
import { dayAhead } from '../ui/day.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatMonth } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { yuan } from './money.ts';
import { latestMonths } from './months.ts';
import { statementQuery, type Months } from './queries.ts';
import { Take } from './take.tsx';
import { Items, MonthTable, MoneyTable, Moves, Filers, Promises } from './tables.tsx';
import styles from './statements.module.css';

/** What an enterprise has of staff, applications, money and promises in some months, to read and to take along. */
export function StatementsPage() {
  const { t } = useTranslation('statements');
  return <EmployerOnly title={t('title')}>{() => <><h1>{t('title')}</h1><p className={styles['lead']}>{t('lead')}</p><Chosen /></>}</EmployerOnly>;
}

function Chosen() {
  const { t } = useTranslation('statements');
  const [all] = useState(() => latestMonths(dayAhead(0)));
  const [months, setMonths] = useState<Months>(() => ({ from: all.find((month) => month.endsWith('-01')) ?? all[0]!, to: all[0]! }));
  const read = useQuery(statementQuery(months));
  const options = all.map((month) => ({ id: month, name: formatMonth(month) }));
  return (
    <>
      <div className={`${styles['months']} no-print`}>
        <Select label={t('from')} options={options} value={months.from} onChange={(from) => setMonths({ from, to: months.to < from ? from : months.to })} />
        <Select label={t('to')} options={options} value={months.to} onChange={(to) => setMonths({ to, from: months.from > to ? to : months.from })} />
      </div>
      {read.isPending && <Skeleton card lines={5} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="enterprise" />}
      {read.data && <Shown statement={read.data} />}
    </>
  );
}

function isEmpty({ months, moves, items, money }: EnterpriseStatement): boolean {
  return moves.length === 0 && items.length === 0 && money.length === 0 && months.every(({ staff, insured }) => staff === 0 && insured.every(({ count }) => count === 0));
}

function Shown({ statement }: { readonly statement: EnterpriseStatement }) {
  const { t } = useTranslation('statements');
  const { from, to } = statement;
  return (
    <div className={styles['parts']}>
      {statement.more.length > 0 && <Notice tone="wait" title={t('cut')}>{t('cutHow')}</Notice>}
      {isEmpty(statement) ? <><EmptyState title={t('none')}>{t('noneHow')}</EmptyState><Take months={{ from, to }} /></> : (
        <>
          <Totals statement={statement} />
          <Take months={{ from, to }} />
          <MonthTable statement={statement} />
          <Moves statement={statement} />
          <Items statement={statement} />
          <MoneyTable statement={statement} />
          <Promises statement={statement} />
          <Filers statement={statement} />
        </>
      )}
    </div>
  );
}

function Totals({ statement: { totals, months } }: { readonly statement: EnterpriseStatement }) {
  const { t } = useTranslation('statements');
  const cards: readonly (readonly [string, string, readonly string[]])[] = [
    [t('staff'), t('people', { count: months.at(-1)?.staff ?? 0 }), [t('moved', totals)]],
    [t('filed'), t('cases', { count: totals.filed }), [t('outcomes', totals)]],
    [t('limits'), t('kept', { count: totals.kept }), [t('late', { count: totals.late })]],
    [t('paid'), yuan(totals.paidFen, t('field.yuan', { ns: 'ui' })), [t('granted', { amount: yuan(totals.grantedFen, t('field.yuan', { ns: 'ui' })) }), ...(totals.owedFen > 0 ? [t('owed', { amount: yuan(totals.owedFen, t('field.yuan', { ns: 'ui' })) })] : [])]],
  ];
  return <dl className={styles['totals']}>{cards.map(([name, value, more]) => <div key={name} className={styles['total']}><dt>{name}</dt><dd className={styles['figure']}>{value}</dd>{more.map((line) => <dd key={line} className={styles['small']}>{line}</dd>)}</div>)}</dl>;
}
