import { useTranslation } from 'react-i18next';
import type { AlarmView } from '../ui/api-types.ts';
import { formatDay, formatInstant, formatTime } from '../ui/format.ts';
import styles from './alarms.module.css';

const WIDTH = 480, HEIGHT = 88, GAP = 4;

/** The cases of an alarm over time, with how many the highest bar holds, how long a bar is, and when it begins and ends; the picture says in words what it shows. */
export function CasesChart({ bars }: { readonly bars: AlarmView['bars'] }) {
  const { t } = useTranslation('alarms');
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const count = bars.reduce((sum, bar) => sum + bar.count, 0);
  const wide = WIDTH / bars.length;
  const from = Date.parse(bars[0]!.from), length = bars.length > 1 ? (Date.parse(bars.at(-1)!.from) - from) / (bars.length - 1) : 0;
  const ends = [from, from + length * bars.length].map((at) => new Date(at).toISOString());
  // Within an hour the seconds tell more than the day, which stands above.
  const short = length * bars.length < HOUR_MS && formatDay(ends[0]!) === formatDay(ends[1]!);
  const seconds = Math.round(length / 1_000);
  return (
    <div className={styles['plot']}>
      <p className={styles['scale']} aria-hidden="true"><span>{most}</span><span>0</span></p>
      <svg className={styles['chart']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={t('chart', { count, most })}>
        <line className={styles['grid']} x1="0" x2={WIDTH} y1="1" y2="1" />
        {bars.map((bar, at) => <rect key={bar.from} className={styles['bar']} x={at * wide + GAP / 2} width={wide - GAP} y={HEIGHT - (bar.count / most) * (HEIGHT - 2)} height={(bar.count / most) * (HEIGHT - 2)} />)}
        <line className={styles['base']} x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      </svg>
      <p className={styles['ends']}>{ends.map((at, which) => <span key={which}>{short ? formatTime(at) : formatInstant(at)}</span>)}</p>
      {seconds > 0 && <p className={styles['each']}>{t('axis', { length: seconds < 120 ? t('seconds', { count: seconds }) : t('minutes', { count: Math.round(seconds / 60) }) })}</p>}
    </div>
  );
}

const HOUR_MS = 3_600_000;
