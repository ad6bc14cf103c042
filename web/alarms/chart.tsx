import { useTranslation } from 'react-i18next';
import type { AlarmView } from '../ui/api-types.ts';
import { formatInstant } from '../ui/format.ts';
import styles from './alarms.module.css';

const WIDTH = 480, HEIGHT = 56, GAP = 4;

/** The cases of an alarm over time; the picture says in words what it shows. */
export function CasesChart({ bars }: { readonly bars: AlarmView['bars'] }) {
  const { t } = useTranslation('alarms');
  const most = Math.max(...bars.map(({ count }) => count));
  const count = bars.reduce((sum, bar) => sum + bar.count, 0);
  const wide = WIDTH / bars.length;
  return (
    <div>
      <svg className={styles['chart']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={t('chart', { count, most })}>
        {bars.map((bar, at) => <rect key={bar.from} className={styles['bar']} x={at * wide + GAP / 2} width={wide - GAP} y={HEIGHT - (bar.count / most) * (HEIGHT - 2)} height={(bar.count / most) * (HEIGHT - 2)} />)}
        <line className={styles['base']} x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      </svg>
      <p className={styles['ends']} aria-hidden="true"><span>{formatInstant(bars[0]!.from)}</span><span>{formatInstant(bars.at(-1)!.from)}</span></p>
    </div>
  );
}
