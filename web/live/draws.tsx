import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HallNow } from '../ui/api-types.ts';
import { dayHere } from '../ui/day.ts';
import styles from './live.module.css';

const [WIDE, HIGH] = [100, 8];

/** Today's draws: how often each was drawn, as a bar, and how often that was to be expected, as a mark on it. */
export function Draws({ draws: { officers, total }, at }: Pick<HallNow, 'draws' | 'at'>) {
  const { t } = useTranslation('live');
  const most = Math.max(1, ...officers.map(({ times, expected }) => Math.max(times, expected)));
  return (
    <section aria-labelledby="draws" className={styles['part']}>
      <h2 id="draws">{t('draws', { count: total })}</h2>
      <p className={styles['small']}>{officers.length === 0 ? t('drawsNone') : t('drawsHow')}</p>
      <p className={styles['small']}><Link to="/draws" search={{ day: dayHere(at) }}>{t('drawsAll')}</Link></p>
      <ul className={styles['draws']}>
        {officers.map(({ number, times, expected }) => (
          <li key={number}>
            <span>{number}</span>
            <svg aria-hidden="true" viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none"><rect width={(times / most) * WIDE} height={HIGH} data-bar="" /><rect x={Math.min(WIDE - 1, (expected / most) * WIDE)} width={0.8} height={HIGH} data-mark="" /></svg>
            <span className={styles['small']}>{t('drawn', { times, expected })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
