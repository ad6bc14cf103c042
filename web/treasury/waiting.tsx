import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import shared from '../supervision/supervision.module.css';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant, formatMonth } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import { Part } from './part.tsx';
import { waitingQuery } from './queries.ts';
import styles from './treasury.module.css';

/** Whose money does not reach them, and why. */
export function Waiting() {
  const { t } = useTranslation('treasury');
  const text = useText();
  return (
    <Part title={t('waiting.title')} lead={t('waiting.lead')} anchor="waiting" read={useQuery(waitingQuery)}>
      {({ rows, more }) => rows.length === 0 ? <EmptyState title={t('waiting.none')}>{t('waiting.noneHow')}</EmptyState> : (
        <>
          <ul className={shared['rows']}>
            {rows.map((row) => (
              <li key={row.id} className={shared['row']}>
                <span className={styles['head']}><span className={shared['name']}>{row.name} {row.number}</span><strong>{text(row.amount)}</strong><Tag tone="vermilion">{t(`waiting.state.${row.state}`)}</Tag></span>
                <span className={shared['line']}>{t('waiting.line', { service: text(row.service), fund: text(row.fund), month: formatMonth(row.month) })} · {t('waiting.since', { at: formatInstant(row.since) })}</span>
                {row.why && <span>{text(row.why)}</span>}
              </li>
            ))}
          </ul>
          {more && <p className={shared['small']}>{t('waiting.more')}</p>}
        </>
      )}
    </Part>
  );
}
