import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../handover/handover.module.css';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { DossierCard } from './dossier-card.tsx';
import own from './dossiers.module.css';
import { dossiersOf } from './queries.ts';

/** Finds the files of one case: also one that nobody waits for any more and that has come all the same. */
export function FindFile() {
  const { t } = useTranslation('dossiers');
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  const found = useQuery({ ...dossiersOf(sought), enabled: sought !== '' });
  return (
    <>
      <form className={own['find']} role="search" noValidate onSubmit={(event) => { event.preventDefault(); setSought(typed.trim().toUpperCase()); }}>
        <TextField label={t('find.label')} value={typed} maxLength={40} onChange={setTyped} hint={t('find.hint')} />
        <Button type="submit" look="secondary">{t('find.go')}</Button>
      </form>
      {found.isError && <ProblemMessage error={found.error} onRetry={() => void found.refetch()} signInAs="staff" />}
      {found.data && (found.data.rows.length === 0 ? <EmptyState title={t('find.none', { number: sought })}><p>{t('find.noneHow')}</p></EmptyState> : <ul className={styles['rows']}>{found.data.rows.map((row) => <li key={`${row.case}/${row.no}/${row.since}`}><DossierCard row={row} works /></li>)}</ul>)}
    </>
  );
}
