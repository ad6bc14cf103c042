import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import styles from '../supervision/supervision.module.css';
import { Balances } from './balances.tsx';
import { Debts } from './debts.tsx';
import { Files } from './files.tsx';
import { FindPayee } from './find-payee.tsx';
import { Runs } from './runs.tsx';
import { ToDo } from './to-do.tsx';
import { Waiting } from './waiting.tsx';

/** What whoever keeps the accounts of the funds sees: first what needs somebody, then each month, each file, whose money waits, who owes, and the ledger. */
export function PaymentsPage() {
  const { t } = useTranslation('treasury');
  return (
    <StaffOnly title={t('title')} back="/desk/payments" needs="treasurer" only={{ title: t('only'), how: t('onlyHow') }}>
      {() => (
        <div className={styles['page']}>
          <header className={styles['head']}><h1>{t('title')}</h1><p>{t('lead')} <Link to="/desk/holds">{t('holds')}</Link></p></header>
          <ToDo />
          <Runs />
          <Files />
          <Waiting />
          <Debts />
          <FindPayee />
          <Balances />
        </div>
      )}
    </StaffOnly>
  );
}
