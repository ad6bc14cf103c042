import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import shared from '../supervision/supervision.module.css';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { balancesQuery, debtsQuery, paymentsDeskQuery } from './queries.ts';
import styles from './treasury.module.css';

/** What somebody has to see to, each leading to its place on the page. */
export function ToDo() {
  const { t } = useTranslation('treasury');
  const text = useText();
  const [desk, debts, balances] = [useQuery(paymentsDeskQuery), useQuery(debtsQuery(0)), useQuery(balancesQuery)];
  const known = desk.data && debts.data && balances.data;
  const unfit = balances.data?.funds.filter(({ balanced, accounts }) => !balanced || accounts.some(({ fits }) => !fits)) ?? [];
  const lines = [
    ...unfit.map(({ fund }) => ({ to: '#balances', words: t('todo.unfit', { fund: text(fund) }) })),
    ...(desk.data && desk.data.troubled > 0 ? [{ to: '#files', words: t('todo.files', { count: desk.data.troubled }) }] : []),
    ...(desk.data && desk.data.strays.length > 0 ? [{ to: '#files', words: t('todo.strays', { count: desk.data.strays.length }) }] : []),
    ...(debts.data && debts.data.notes.length > 0 ? [{ to: '#debts', words: t('todo.notes', { count: debts.data.notes.length }) }] : []),
    ...(debts.data && debts.data.behind > 0 ? [{ to: '#debts', words: t('todo.behind', { count: debts.data.behind }) }] : []),
  ];
  return (
    <section className={shared['part']} aria-labelledby="todo">
      <h2 id="todo">{t('todo.title')}</h2>
      {!known && (desk.isPending || debts.isPending || balances.isPending) && <Skeleton card lines={2} />}
      {lines.length > 0 && <ul className={styles['todo']}>{lines.map(({ to, words }) => <li key={words}><a href={to}>{words}</a></li>)}</ul>}
      {known && lines.length === 0 && <Notice tone="good" title={t('todo.nothing')}>{t('todo.nothingHow')}</Notice>}
    </section>
  );
}
