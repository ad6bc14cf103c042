import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { SheetLink } from '../ui/sheet-link.tsx';
import { stillThere } from '../ui/still-there.ts';
import { trailQuery } from './queries.ts';
import styles from './admin.module.css';

/** What the two other kinds of administrators did, for who audits them. */
export function Trail() {
  const { t } = useTranslation('admin');
  const text = useText();
  const read = useInfiniteQuery(trailQuery);
  const seen = stillThere(read);
  const rows = (seen?.pages ?? []).flatMap((page) => page.rows);
  return (
    <section className={styles['part']} aria-labelledby="trail">
      <h2 id="trail">{t('trail')}</h2>
      <p className={styles['small']}>{t('trailHow')}</p>
      {read.isPending && <Skeleton card lines={4} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {seen && rows.length === 0 && <EmptyState title={t('trailNone')} />}
      {rows.length > 0 && (
        <>
          <SheetLink href="/api/v1/staff/admin/trail/sheet" />
          <DataTable of="trail" heads={[{ text: t('at') }, { text: t('by') }, { text: t('what'), long: true }]} rows={rows.map(({ seq, at, by, kind, what }) => ({ key: String(seq), cells: [formatInstant(at), <>{by}<small>{text(kind)}</small></>, text(what)] }))} />
        </>
      )}
      {read.hasNextPage && <div className={styles['acts']}><Button look="secondary" busy={read.isFetchingNextPage} onPress={() => void read.fetchNextPage()}>{t('older')}</Button></div>}
    </section>
  );
}
