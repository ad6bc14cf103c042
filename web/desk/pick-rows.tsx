import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { shortNumber } from './queue-order.ts';
import { rowKey, type Picking } from './use-picking.ts';
import styles from './pick-rows.module.css';

/** Above the rows: begin to choose like ones, how many are chosen, and on to what is done with them. */
export function PickBar({ picking }: { readonly picking: Picking }) {
  const { t } = useTranslation('desk');
  if (!picking.on) return <div className={styles['bar']}><Button look="quiet" size="small" onPress={picking.begin}>{t('bulk.begin')}</Button></div>;
  const { group, chosen } = picking;
  const of = group ?? (picking.groups.length === 1 ? picking.groups[0] : undefined);
  return (
    <div className={styles['bar']} role="group" aria-label={t('bulk.begin')}>
      {picking.problem !== null && <ProblemMessage error={picking.problem} signInAs="staff" />}
      <p role="status">{picking.pending || picking.problem !== null ? '' : picking.groups.length === 0 ? t('bulk.none') : chosen.length === 1 ? t('bulk.few') : t('bulk.how')}</p>
      {chosen.length > 1 && <Button size="small" hotkey="Z" onPress={picking.open}>{t('bulk.open', { count: chosen.length })}</Button>}
      {of && chosen.length < Math.min(of.items.length, picking.most) && <Button look="secondary" size="small" hotkey="F" onPress={() => picking.all(of.items[0] && rowKey(of.items[0]))}>{t('bulk.all', { count: Math.min(of.items.length, picking.most) })}</Button>}
      <Button look="quiet" size="small" onPress={picking.end}>{t('bulk.cancel')}</Button>
    </div>
  );
}

/** The box of a row; of one that cannot be chosen, why not. */
export function PickBox({ row, picking }: { readonly row: QueueRow; readonly picking: Picking }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const key = rowKey(row);
  const why = picking.pending ? undefined : picking.why(key);
  return (
    <label className={styles['box']} title={why && t(`bulk.${why}`, { count: picking.most })}>
      <input type="checkbox" checked={picking.chosen.includes(key)} disabled={picking.pending || why !== undefined} onChange={() => picking.toggle(key)} />
      <span className="visually-hidden">{t('bulk.pick', { name: text(row.name), number: shortNumber(row.case) })}{why && `${t('mark.colon', { ns: 'ui' })}${t(`bulk.${why}`, { count: picking.most })}`}</span>
    </label>
  );
}
