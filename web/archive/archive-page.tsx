import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { ArchivedCase } from './archived-case.tsx';
import { KeptUntil } from './kept-until.tsx';
import { FindCase } from './find-case.tsx';
import { archiveQuery, type Which } from './queries.ts';
import styles from './archive.module.css';

/** How many rows are shown at first, and with each press more. */
const PAGE = 10;
const LISTS = ['waiting', 'archived'] as const;

/** What has ended and becomes part of the archive. */
export function ArchivePage() {
  const { t } = useTranslation('archive');
  return <StaffOnly title={t('title')} back="/desk/archive" needs="archivist" only={{ title: t('only'), how: t('onlyHow') }}>{() => <Archive />}</StaffOnly>;
}

function Archive() {
  const { t } = useTranslation('archive');
  const [shown, setShown] = useState<Which>({ which: 'waiting' });
  const read = useQuery({ ...archiveQuery(shown), placeholderData: (before) => before });
  const [upTo, setUpTo] = useState(PAGE);
  const show = (next: Which): void => { setUpTo(PAGE); setShown(next); };
  const which = 'which' in shown ? shown.which : undefined;
  return (
    <div className={styles['page']}>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t('lead')}</p>
      <FindCase found={which === undefined} onFind={(number) => show({ case: number })} onAll={() => show({ which: 'waiting' })} />
      <div className={styles['which']} role="group" aria-label={t('which')}>
        {LISTS.map((each) => <button key={each} type="button" aria-pressed={which === each} onClick={() => show({ which: each })}>{t(each)}</button>)}
      </div>
      {read.isPending && <Skeleton lines={6} card />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {read.data && (read.data.rows.length === 0 ? <Nothing which={which} /> : <ul className={styles['rows']}>{read.data.rows.slice(0, upTo).map((row) => <li key={row.case}><ArchivedCase row={row} /></li>)}</ul>)}
      {read.data && read.data.rows.length > upTo && <p><Button look="secondary" onPress={() => setUpTo(upTo + PAGE)}>{t('showMore', { count: Math.min(PAGE, read.data.rows.length - upTo) })}</Button></p>}
      {read.data?.more && read.data.rows.length <= upTo && <p className={styles['small']}>{t(which === 'archived' ? 'moreArchived' : 'more')}</p>}
      <p className={styles['small']}>{t('privacy')}</p>
      <KeptUntil />
    </div>
  );
}

function Nothing({ which }: { readonly which: 'waiting' | 'archived' | undefined }) {
  const { t } = useTranslation('archive');
  const [title, how] = which === undefined ? [t('notFound'), t('notFoundHow')] : which === 'waiting' ? [t('none'), t('noneHow')] : [t('noneArchived'), t('noneArchivedHow')];
  return <EmptyState title={title}><p>{how}</p></EmptyState>;
}
