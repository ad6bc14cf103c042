import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { DebtCard } from './debt-card.tsx';
import { DebtsAfter } from './debts-page.ts';
import { NoteCard } from './note-card.tsx';
import { Part } from './part.tsx';
import { debtsQuery } from './queries.ts';
import styles from './treasury.module.css';

/** What is owed back: first the repayments that wait for somebody to find them in the account, then who owes, those behind first. */
export function Debts() {
  const { t } = useTranslation('treasury');
  const [pages, setPages] = useState<readonly number[]>([0]);
  const after = pages.at(-1)!;
  return (
    <Part title={t('debts.title')} lead={t('debts.lead')} anchor="debts" read={useQuery(debtsQuery(after))}>
      {({ notes, debts, next, months }) => (
        <DebtsAfter value={after}>
          {notes.length > 0 && <><h3>{t('notes.title')}</h3><p className={styles['small']}>{t('notes.lead')}</p><ul className={styles['cards']}>{notes.map((note) => <li key={note.id}><NoteCard note={note} /></li>)}</ul></>}
          {debts.length === 0 ? notes.length === 0 && <EmptyState title={t('debts.none')}>{t('debts.noneHow')}</EmptyState> : <ul className={styles['cards']}>{debts.map((debt) => <li key={debt.claims[0]?.id ?? debt.number}><DebtCard debt={debt} months={months} /></li>)}</ul>}
          {(next !== undefined || pages.length > 1) && (
            <div className={styles['acts']}>
              {pages.length > 1 && <Button size="small" look="secondary" onPress={() => setPages(pages.slice(0, -1))}>{t('debts.before')}</Button>}
              {next !== undefined && <Button size="small" look="secondary" onPress={() => setPages([...pages, next])}>{t('debts.next')}</Button>}
            </div>
          )}
        </DebtsAfter>
      )}
    </Part>
  );
}
