import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BoardList } from '../ui/api-types.ts';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import { useMe } from '../ui/use-me.ts';
import styles from './sharing.module.css';

const AMISS = new Set(['contradicts', 'other-name']);

/** Lists that were fetched in batch, what came of them, and what went wrong. */
export function Lists({ lists }: { readonly lists: readonly BoardList[] }) {
  const { t } = useTranslation('sharing');
  const text = useText();
  const { data } = useMe();
  const keeps = data?.kind === 'staff' && data.roles.includes('registrar');
  return (
    <section aria-labelledby="lists" className={styles['quiet']}>
      <h2 id="lists">{t('lists.title')}</h2>
      <p className={styles['small']}>{lists.length === 0 ? t('lists.none') : t('lists.lead')}{keeps && <> <Link to="/desk/contradictions">{t('lists.atOdds')}</Link></>}</p>
      {lists.length > 0 && (
        <ol className={styles['words']}>
          {lists.map(({ department, name, period, register, status, pages, fetched, told, counts, attempts, trouble, nextAt, doneAt }) => (
            <li key={`${department.zh} ${name.zh} ${period}`}>
              <strong>{text(name)}</strong> <span className={styles['small']}>{text(department)} · {t('lists.of', { period, register: text(register) })}</span>{' '}
              <Tag tone={trouble === undefined ? status === 'done' ? 'jade' : 'amber' : 'vermilion'}>{t(`lists.status.${status}`)}</Tag>{' '}
              <span className={styles['small']}>{t('lists.came', { pages, fetched })}{told && `\u00a0· ${t('lists.told', told)}`}{doneAt !== undefined && `\u00a0· ${t('lists.done', { at: formatInstant(doneAt) })}`}</span>{' '}
              {counts.map(({ outcome, name: became, count }) => <span key={outcome}><Tag tone={AMISS.has(outcome) ? 'vermilion' : 'grey'}>{text(became)} {count}</Tag> </span>)}
              {trouble !== undefined && <p className={styles['small']}>{t('lists.trouble', { count: attempts, trouble })}{nextAt !== undefined && `\u00a0· ${t('lists.next', { at: formatInstant(nextAt) })}`}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
