import { useTranslation } from 'react-i18next';
import type { InspectionBoard } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/i18n.ts';
import { Select } from '../ui/select.tsx';
import { InspectionRows } from './inspection-rows.tsx';
import type { Sought } from './queries.ts';
import styles from './inspections.module.css';

const ALL = 'all';
const STATUSES = ['open', 'hearing', 'concluding', 'review', 'ordered'] as const;

/** What is not over yet: by kind, by where it stands, and by the enterprise whose sheet has made many of them; a page at a time. */
export function OpenOnes({ board: { kinds, rows, page, more, employers }, sought, onSought }: { readonly board: InspectionBoard; readonly sought: Sought; readonly onSought: (sought: Sought) => void }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  const { kind, status, employer } = sought;
  const isSought = kind !== undefined || status !== undefined || employer !== undefined;
  const turn = (to: number): void => {
    onSought({ ...sought, page: to });
    document.getElementById('rows')?.scrollIntoView({ block: 'start' });
  };
  return (
    <section className={styles['part']} aria-labelledby="rows">
      <h2 id="rows">{t('board.rows')}</h2>
      {(isSought || rows.length > 0 || page > 1) && (
        <div className={styles['sought']}>
          <Select label={t('board.kind')} value={kind ?? ALL} options={[{ id: ALL, name: t('board.all') }, ...kinds.map((each) => ({ id: each.kind, name: text(each.name) }))]} onChange={(id) => { const { page: _page, kind: _kind, ...rest } = sought; const found = kinds.find((each) => each.kind === id)?.kind; onSought(found === undefined ? rest : { ...rest, kind: found }); }} />
          <Select label={t('board.status')} value={status ?? ALL} options={[{ id: ALL, name: t('board.all') }, ...STATUSES.map((id) => ({ id, name: t(`status.${id}`) }))]} onChange={(id) => { const { page: _page, status: _status, ...rest } = sought; const found = STATUSES.find((each) => each === id); onSought(found === undefined ? rest : { ...rest, status: found }); }} />
          {employers.length > 0 && <Select label={t('board.employer')} value={employer ?? ALL} options={[{ id: ALL, name: t('board.all') }, ...employers.map(({ id, name, count }) => ({ id, name: t('board.employerOf', { name, count }) }))]} onChange={(id) => { const { page: _page, employer: _employer, ...rest } = sought; onSought(id === ALL ? rest : { ...rest, employer: id }); }} />}
        </div>
      )}
      {rows.length > 0 ? <InspectionRows rows={rows} /> : isSought ? <p role="status">{t('board.noneSuch')}</p> : <EmptyState title={t('board.rowsNone')}>{t('board.rowsNoneHow')}</EmptyState>}
      {(more || page > 1) && (
        <nav className={styles['acts']} aria-label={t('board.rows')}>
          <Button look="secondary" size="small" disabled={page === 1} why={page === 1 ? t('board.first') : undefined} onPress={() => turn(page - 1)}>{t('board.before')}</Button>
          <span>{t('board.page', { page })}</span>
          <Button look="secondary" size="small" disabled={!more} why={more ? undefined : t('board.last')} onPress={() => turn(page + 1)}>{t('board.next')}</Button>
        </nav>
      )}
    </section>
  );
}
