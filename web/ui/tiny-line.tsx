import { useTranslation } from 'react-i18next';
import type { ItemStatus } from './api-types.ts';
import { drawnAs, isFinished } from './item-status.ts';
import styles from './line.module.css';
import mark from './station-mark.module.css';

/** The line in a list: its stations in a row, with the count in words. */
export function TinyLine({ items }: { readonly items: readonly { readonly no: number; readonly status: ItemStatus; readonly again?: boolean }[] }) {
  const { t } = useTranslation();
  const order: readonly ItemStatus[] = ['approved', 'refused', 'revoked', 'dropped', 'withdrawn', 'review', 'publicity', 'booking', 'officer', 'correction', 'waiting'];
  const sorted = items.map((item) => ({ no: item.no, status: drawnAs(item) })).sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const done = items.filter(isFinished).length;
  const width = sorted.length * 26 - 6;
  return (
    <span className={styles['tiny']}>
      <svg viewBox={`0 0 ${width} 20`} width={width} role="img" aria-label={t('line.summary', { total: items.length, done })}>
        {sorted.slice(1).map((item, at) => <path key={item.no} d={`M${at * 26 + 10} 10H${at * 26 + 36}`} className={item.status === 'waiting' ? styles['tinyDotted'] : styles['tinyWay']} />)}
        {sorted.map((item, at) => (
          <g key={item.no} className={mark[item.status]} transform={`translate(${at * 26 - 2} -2)`}>
            <circle cx="12" cy="12" r="7" fill="var(--card)" strokeWidth="3" />
            {item.status === 'refused' && <path d="M9.5 9.5l5 5M14.5 9.5l-5 5" strokeWidth="2" />}
          </g>
        ))}
      </svg>
      <span className={styles['share']} aria-hidden="true">{done}/{items.length}</span>
    </span>
  );
}
