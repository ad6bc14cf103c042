import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatMonth } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Part } from './part.tsx';
import { paymentsDeskQuery } from './queries.ts';

const SUMS = ['ordered', 'paid', 'sent', 'waiting', 'returned', 'withheld'] as const;

/** What was paid, by month and fund, and where the rest of it is. */
export function Runs() {
  const { t } = useTranslation('treasury');
  const text = useText();
  return (
    <Part title={t('runs.title')} lead={t('runs.lead')} anchor="runs" read={useQuery(paymentsDeskQuery)}>
      {({ runs }) => runs.length === 0 ? <EmptyState title={t('runs.none')}>{t('runs.noneHow')}</EmptyState> : (
        <DataTable label={t('runs.title')} heads={[{ text: t('runs.month') }, { text: t('runs.fund') }, { text: t('runs.people'), figure: true }, ...SUMS.map((name) => ({ text: t(`runs.${name}`), figure: true }))]} rows={runs.map((run) => ({
          key: `${run.month} ${run.fund.zh} ${run.refund}`,
          cells: [
            formatMonth(run.month), <>{text(run.fund)}{run.refund && <small>{t('runs.refund')}</small>}</>, run.people,
            ...SUMS.map((name) => run[name].fen === 0 && name !== 'ordered' ? null : <>{text(run[name].text)}{name === 'returned' && run.returnedOrders > 0 && <small>{t('runs.returnedCount', { count: run.returnedOrders })}</small>}</>),
          ],
          some: run.returned.fen > 0 ? [SUMS.indexOf('returned') + 3] : [],
        }))} />
      )}
    </Part>
  );
}
