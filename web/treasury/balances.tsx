import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FundBalances } from '../ui/api-types.ts';
import { DataTable } from '../ui/data-table.tsx';
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

/** The column of what the records say. */
const RECORDED = 4;

function Fund({ of: { fund, debit, credit, balanced, accounts } }: { readonly of: FundBalances['funds'][number] }) {
  const { t } = useTranslation('treasury');
  const text = useText();
  const fits = accounts.every((each) => each.fits);
  return (
    <>
      <h3 className={styles['fund']}>{text(fund)} <Tag tone={balanced ? 'jade' : 'vermilion'}>{t(balanced ? 'balances.balanced' : 'balances.unbalanced')}</Tag> <Tag tone={fits ? 'jade' : 'vermilion'}>{t(fits ? 'balances.fits' : 'balances.differs')}</Tag></h3>
      {!(fits && balanced) && <Notice tone="bad" title={t('balances.call')} />}
      <DataTable label={text(fund)} heads={(['account', 'debit', 'credit', 'balance', 'recorded'] as const).map((name) => ({ text: t(`balances.${name}`), figure: name !== 'account' }))} rows={[
        ...accounts.map(({ account, debit: given, credit: taken, balance, recorded, fits: same }) => ({ key: account, cells: [t(`balances.accounts.${account}`), text(given), text(taken), text(balance), recorded && text(recorded)], some: same ? [] : [RECORDED] })),
        { key: 'total', cells: [t('balances.total'), text(debit), text(credit), t(balanced ? 'balances.balanced' : 'balances.unbalanced'), null] },
      ]} />
    </>
  );
}
