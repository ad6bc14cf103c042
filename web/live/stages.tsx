import { useTranslation } from 'react-i18next';
import type { HallNow } from '../ui/api-types.ts';
import styles from './live.module.css';

const [WIDE, HIGH] = [1000, 28];

/** All that is open as one bar, a part for each stage, with its legend. */
export function Stages({ stages }: { readonly stages: HallNow['stages'] }) {
  const { t } = useTranslation('live');
  const total = stages.reduce((sum, { count }) => sum + count, 0);
  const begins = (at: number): number => stages.slice(0, at).reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-labelledby="stages" className={styles['part']}>
      <h2 id="stages">{t('stages', { count: total })}</h2>
      {total > 0 && (
        <svg aria-hidden="true" viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" className={styles['stages']}>
          {stages.map(({ stage, count }, at) => <rect key={stage} x={(begins(at) / total) * WIDE} width={(count / total) * WIDE} height={HIGH} data-stage={stage} />)}
        </svg>
      )}
      <ul className={styles['legend']}>{stages.map(({ stage, count }) => <li key={stage} data-stage={stage}><span>{t(`stage.${stage}`)}</span> <strong>{count}</strong></li>)}</ul>
    </section>
  );
}
