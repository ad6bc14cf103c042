import { useTranslation } from 'react-i18next';
import type { Integrity } from '../ui/api-types.ts';
import styles from './integrity.module.css';

const [STEP, BAR, HEIGHT] = [20, 14, 40];

/** A small picture: a bar for each month, as high as the share that was decided without a hand. The words say the same. */
export function ShareBars({ trend, name }: { readonly trend: Integrity['total']; readonly name: string }) {
  const { t } = useTranslation('integrity');
  const said = trend.map(({ month, alone, decided }) => t('month', { month, alone, decided })).join(t('mark.semicolon', { ns: 'ui' }));
  return (
    <svg role="img" aria-label={`${t('trend', { name })}${t('mark.colon', { ns: 'ui' })}${said}`} viewBox={`0 0 ${trend.length * STEP} ${HEIGHT}`} preserveAspectRatio="none" className={styles['bars']}>
      {trend.map(({ month, alone, decided }, at) => {
        const high = decided === 0 ? 0 : (alone / decided) * HEIGHT;
        return <g key={month}><rect x={at * STEP} width={BAR} y={decided === 0 ? HEIGHT - 1 : 0} height={decided === 0 ? 1 : HEIGHT} className={styles['back']} /><rect x={at * STEP} width={BAR} y={HEIGHT - high} height={high} className={styles['front']} /></g>;
      })}
    </svg>
  );
}

/** A share in percent, to a tenth. */
export function shareOf({ alone, decided }: { readonly alone: number; readonly decided: number }): string {
  return decided === 0 ? '—' : `${String(Math.round((alone / decided) * 1000) / 10)}%`;
}
