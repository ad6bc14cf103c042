import { useTranslation } from 'react-i18next';
import type { InstalmentsView } from './api-types.ts';
import { formatDay } from './format.ts';
import { useText } from './i18n.ts';
import { Tag, type Tone } from './tag.tsx';
import styles from './instalments.module.css';

const TONES: Readonly<Record<InstalmentsView['rows'][number]['state'], Tone>> = { settled: 'jade', noted: 'amber', missed: 'vermilion', ahead: 'grey' };
/** So many sums are read at a glance; more are folded up. */
const SHOWN = 6;

/** What is paid back month by month: how much is left, and each sum with its day and whether it has come. */
export function Instalments({ plan }: { readonly plan: InstalmentsView }) {
  const { t } = useTranslation();
  const text = useText();
  // What was paid long ago is the least of what anybody looks for.
  const from = Math.max(0, Math.min(plan.rows.findIndex(({ state }) => state !== 'settled'), plan.rows.length - SHOWN));
  const [near, rest] = [plan.rows.slice(from, from + SHOWN), [...plan.rows.slice(0, from), ...plan.rows.slice(from + SHOWN)]];
  return (
    <div className={styles['plan']} role="group" aria-label={t('instalments.title')}>
      <p><strong>{t('instalments.title')}</strong> {t('instalments.state', { fund: text(plan.fund), debt: text(plan.debt), left: text(plan.left) })}</p>
      {plan.behind && <p className={styles['behind']}>{t('instalments.behind', { amount: text(plan.behind) })}</p>}
      <Rows rows={near} />
      {rest.length > 0 && <details><summary>{t('instalments.more', { count: rest.length })}</summary><Rows rows={rest} /></details>}
    </div>
  );
}

function Rows({ rows }: { readonly rows: InstalmentsView['rows'] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ol className={styles['rows']}>
      {rows.map(({ no, due, amount, rest, state }) => <li key={no}><span>{t('instalments.row', { no, due: formatDay(due) })}</span><span className={styles['amount']}>{text(amount)}{rest && t('instalments.rest', { amount: text(rest) })}</span><Tag tone={TONES[state]}>{t(`instalments.is.${state}`)}</Tag></li>)}
    </ol>
  );
}
