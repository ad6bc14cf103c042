import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import shared from '../supervision/supervision.module.css';
import type { FundBalances } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Tag } from '../ui/tag.tsx';
import { Part } from './part.tsx';
import { balancesQuery } from './queries.ts';
import styles from './treasury.module.css';

/** The trial balance of each fund, held against what the orders, the files and the claims say. */
export function Balances() {
  const { t } = useTranslation('treasury');
  return (
    <Part title={t('balances.title')} lead={t('balances.lead')} anchor="balances" read={useQuery(balancesQuery)}>
      {({ funds }) => funds.length === 0 ? <EmptyState title={t('balances.none')}>{t('balances.noneHow')}</EmptyState> : <>{funds.map((each) => <Fund key={each.fund.zh} of={each} />)}</>}
    </Part>
  );
}

function Fund({ of: { fund, debit, credit, balanced, accounts } }: { readonly of: FundBalances['funds'][number] }) {
  const { t } = useTranslation('treasury');
  const text = useText();
  const fits = accounts.every((each) => each.fits);
  return (
    <>
      <h3 className={styles['fund']}>{text(fund)} <Tag tone={balanced ? 'jade' : 'vermilion'}>{t(balanced ? 'balances.balanced' : 'balances.unbalanced')}</Tag> <Tag tone={fits ? 'jade' : 'vermilion'}>{t(fits ? 'balances.fits' : 'balances.differs')}</Tag></h3>
      {!(fits && balanced) && <Notice tone="bad" title={t('balances.call')} />}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard */}
      <div className={shared['frame']} role="group" aria-label={text(fund)} tabIndex={0}>
        <table className={styles['sums']}>
          <thead><tr>{(['account', 'debit', 'credit', 'balance', 'recorded'] as const).map((name) => <th key={name} scope="col">{t(`balances.${name}`)}</th>)}</tr></thead>
          <tbody>
            {accounts.map(({ account, debit: given, credit: taken, balance, recorded, fits: same }) => (
              <tr key={account}><th scope="row">{t(`balances.accounts.${account}`)}</th><td>{text(given)}</td><td>{text(taken)}</td><td>{text(balance)}</td><td data-some={same ? undefined : ''}>{recorded ? text(recorded) : '–'}</td></tr>
            ))}
          </tbody>
          <tfoot><tr><th scope="row">{t('balances.total')}</th><td>{text(debit)}</td><td>{text(credit)}</td><td colSpan={2}>{t(balanced ? 'balances.balanced' : 'balances.unbalanced')}</td></tr></tfoot>
        </table>
      </div>
    </>
  );
}
