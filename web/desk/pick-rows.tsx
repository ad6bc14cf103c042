import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { whenGone } from '../ui/when-gone.ts';
import { shortNumber } from './queue-order.ts';
import { rowKey, type Picking } from './use-picking.ts';
import styles from './pick-rows.module.css';

/** Above the rows: begin to choose like ones, how many are chosen, and on to what is done with them. */
export function PickBar({ picking, onEnd }: { readonly picking: Picking; readonly onEnd: () => void }) {
  const { t } = useTranslation('desk');
  const { on, opened, group, chosen } = picking;
  const bar = useRef<HTMLDivElement>(null);
  /** A button that goes with what it does leaves the keyboard at the others. */
  const press = (act: () => void): void => {
    act();
    whenGone(() => bar.current);
  };
  if (!on) return <div className={styles['bar']}><Button look="quiet" size="small" onPress={() => press(picking.begin)}>{t('bulk.begin')}</Button></div>;
  const said = picking.pending || picking.problem !== null || opened ? '' : picking.groups.length === 0 ? t('bulk.none') : chosen.length > 1 ? t('bulk.chosen', { count: chosen.length }) : t(chosen.length === 1 ? 'bulk.few' : 'bulk.how');
  const of = group ?? (picking.groups.length === 1 ? picking.groups[0] : undefined);
  return (
    <div ref={bar} className={styles['bar']} role="group" aria-label={t('bulk.begin')} tabIndex={-1}>
      {picking.problem !== null && <ProblemMessage error={picking.problem} signInAs="staff" />}
      <p role="status">{said}</p>
      {chosen.length > 1 && !opened && <Button size="small" hotkey="Z" onPress={picking.open}>{t('bulk.open', { count: chosen.length })}</Button>}
      {of && chosen.length < Math.min(of.items.length, picking.most) && <Button look="secondary" size="small" hotkey="F" onPress={() => press(() => picking.all(of.items[0] && rowKey(of.items[0])))}>{t('bulk.all', { count: Math.min(of.items.length, picking.most) })}</Button>}
      <Button look="quiet" size="small" onPress={onEnd}>{t('bulk.cancel')}</Button>
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
