import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import shared from '../supervision/supervision.module.css';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatMonth } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Part } from './part.tsx';
import { paymentsDeskQuery } from './queries.ts';
import styles from './treasury.module.css';

const SUMS = ['ordered', 'paid', 'sent', 'waiting', 'returned', 'withheld'] as const;

/** What was paid, by month and fund, and where the rest of it is. */
export function Runs() {
  const { t } = useTranslation('treasury');
  const text = useText();
  return (
    <Part title={t('runs.title')} lead={t('runs.lead')} anchor="runs" read={useQuery(paymentsDeskQuery)}>
      {({ runs }) => runs.length === 0 ? <EmptyState title={t('runs.none')}>{t('runs.noneHow')}</EmptyState> : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard
        <div className={shared['frame']} role="group" aria-label={t('runs.title')} tabIndex={0}>
          <table className={styles['sums']}>
            <thead><tr><th scope="col">{t('runs.month')}</th><th scope="col" className={styles['words']}>{t('runs.fund')}</th><th scope="col">{t('runs.people')}</th>{SUMS.map((name) => <th key={name} scope="col">{t(`runs.${name}`)}</th>)}</tr></thead>
            <tbody>
              {runs.map((run) => (
                <tr key={`${run.month} ${run.fund.zh} ${run.refund}`}>
                  <th scope="row">{formatMonth(run.month)}</th><td className={styles['words']}>{text(run.fund)}{run.refund && <small>{t('runs.refund')}</small>}</td><td>{run.people}</td>
                  {SUMS.map((name) => <td key={name} data-some={name === 'returned' && run.returned.fen > 0 ? '' : undefined}>{run[name].fen === 0 && name !== 'ordered' ? '–' : text(run[name].text)}{name === 'returned' && run.returnedOrders > 0 && <small>{t('runs.returnedCount', { count: run.returnedOrders })}</small>}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Part>
  );
}
