import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { DebtCard } from './debt-card.tsx';
import { NoteCard } from './note-card.tsx';
import { Part } from './part.tsx';
import { debtsQuery } from './queries.ts';
import styles from './treasury.module.css';

/** What is owed back: first the repayments that wait for somebody to find them in the account, then who owes, those behind first. */
export function Debts() {
  const { t } = useTranslation('treasury');
  return (
    <Part title={t('debts.title')} lead={t('debts.lead')} anchor="debts" read={useQuery(debtsQuery)}>
      {({ notes, debts, more, months }) => (
        <>
          {notes.length > 0 && <><h3>{t('notes.title')}</h3><p className={styles['small']}>{t('notes.lead')}</p><ul className={styles['cards']}>{notes.map((note) => <li key={note.id}><NoteCard note={note} /></li>)}</ul></>}
          {debts.length === 0 ? notes.length === 0 && <EmptyState title={t('debts.none')}>{t('debts.noneHow')}</EmptyState> : <ul className={styles['cards']}>{debts.map((debt) => <li key={debt.claims[0]?.id ?? debt.number}><DebtCard debt={debt} months={months} /></li>)}</ul>}
          {more && <p className={styles['small']}>{t('debts.more')}</p>}
        </>
      )}
    </Part>
  );
}
