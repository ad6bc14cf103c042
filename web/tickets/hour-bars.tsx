import { useTranslation } from 'react-i18next';
import styles from './figures.module.css';

const STEP = 60, BAR = 36, HEIGHT = 160, FOOT = 24, HEAD = 22;

/** A bar for each hour of the day with its figure above; the words say the same. */
export function HourBars({ name, bars }: { readonly name: string; readonly bars: readonly { readonly hour: number; readonly value: number }[] }) {
  const { t } = useTranslation('tickets');
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const said = bars.map((each) => t('figures.at', each)).join(t('mark.list', { ns: 'ui' }));
  return (
    <figure className={styles['plot']}>
      <figcaption>{name}</figcaption>
      <svg role="img" aria-label={`${name}${t('mark.colon', { ns: 'ui' })}${said}`} viewBox={`0 0 ${String(bars.length * STEP)} ${String(HEAD + HEIGHT + FOOT)}`} className={styles['bars']}>
        {bars.map(({ hour, value }, at) => {
          const high = (value / most) * HEIGHT, middle = at * STEP + STEP / 2;
          return <g key={hour}><rect className={styles['bar']} x={middle - BAR / 2} width={BAR} y={HEAD + HEIGHT - high} height={high} /><text x={middle} y={HEAD + HEIGHT - high - 6}>{value}</text><text x={middle} y={HEAD + HEIGHT + FOOT - 5} className={styles['hour']}>{hour}</text></g>;
        })}
        <line className={styles['base']} x1="0" x2={bars.length * STEP} y1={HEAD + HEIGHT} y2={HEAD + HEIGHT} />
      </svg>
    </figure>
  );
}
