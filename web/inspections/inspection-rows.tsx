import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InspectionRow } from '../ui/api-types.ts';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import styles from './inspections.module.css';

/** Inspections as a list, each with what it is about, how doubtful it is and until when. */
export function InspectionRows({ rows }: { readonly rows: readonly InspectionRow[] }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  return (
    <ul className={styles['rows']}>
      {rows.map((row) => (
        <li key={row.number} className={styles['card']}>
          <h3><Link to="/desk/inspections/$number" params={{ number: row.number }}>{text(row.name)}</Link> <Tag tone="blue">{text(row.kindName)}</Tag> <Tag tone="amber">{t(`status.${row.status}`)}</Tag>{row.late && <Tag tone="vermilion">{t('late')}</Tag>}</h3>
          <p className={styles['small']}>{[row.employer ?? '', t('item', { case: row.case, no: row.no }), t('opened', { at: formatInstant(row.openedAt) }), row.until === undefined ? row.due === undefined ? t('noDue') : t('due', { day: formatDay(row.due) }) : t('until', { day: formatDay(row.until) }), row.score > 0 ? t('score', { score: row.score }) : '', row.inspector === undefined ? t('nobody') : t('by', { number: row.inspector })].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}
