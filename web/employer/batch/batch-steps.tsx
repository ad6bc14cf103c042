import { useTranslation } from 'react-i18next';
import type { Standing } from './standing.ts';
import styles from './batch.module.css';

const STEPS = ['upload', 'check', 'file', 'results'] as const;
const HERE: Readonly<Record<Standing | 'none', (typeof STEPS)[number]>> = { none: 'upload', checking: 'check', mend: 'check', replaced: 'check', checked: 'file', filing: 'file', done: 'results' };

/** The four steps, and which one it is. */
export function BatchSteps({ stage = 'none' }: { readonly stage?: keyof typeof HERE }) {
  const { t } = useTranslation('employer');
  const here = STEPS.indexOf(HERE[stage]);
  return (
    <ol className={styles['steps']} aria-label={t('batch.steps.label')}>
      {STEPS.map((step, at) => <li key={step} aria-current={at === here ? 'step' : undefined} data-state={at < here ? 'done' : at === here ? 'here' : 'ahead'}><span aria-hidden="true">{at + 1}</span>{t(`batch.steps.${step}`)}</li>)}
    </ol>
  );
}
