import type { BoardRow } from '../ui/api-types.ts';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../ui/format.ts';
import styles from './sharing.module.css';

const [HOURS, STEP, BAR, HEIGHT, HOUR] = [24, 8, 6, 40, 3_600_000];

/** A small picture of the last 24 hours: one bar an hour, its failed part red at the foot. The words say the same. */
export function Bars({ hours, from, name }: { readonly hours: BoardRow['hours']; readonly from: string; readonly name: string }) {
  const { t } = useTranslation('sharing');
  const most = Math.max(1, ...hours.map(({ total }) => total));
  const high = (count: number): number => (count === 0 ? 0 : Math.max(2, (count / most) * (HEIGHT - 2)));
  return (
    <figure className={styles['chart']}>
      <svg role="img" aria-label={name} viewBox={`0 0 ${HOURS * STEP} ${HEIGHT}`} preserveAspectRatio="none" className={styles['bars']}>
        <line x1="0" x2={HOURS * STEP} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className={styles['base']} />
        {hours.map(({ hour, total, failed }) => {
          const x = Math.round((Date.parse(hour) - Date.parse(from)) / HOUR) * STEP;
          return (
            <g key={hour}>
              <rect x={x} width={BAR} y={HEIGHT - high(total)} height={high(total)} className={styles['all']} />
              {failed > 0 && <rect x={x} width={BAR} y={HEIGHT - high(failed)} height={high(failed)} className={styles['bad']} />}
            </g>
          );
        })}
      </svg>
      {/* The axis; the picture's name says the rest to whoever does not see it. */}
      <figcaption aria-hidden="true"><span>{formatTime(from).slice(0, 5)}</span><span>{t('board.most', { count: most })}</span><span>{t('board.now')}</span></figcaption>
    </figure>
  );
}
