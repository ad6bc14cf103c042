import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegisterEntryView } from '../ui/api-types.ts';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import styles from './entitled.module.css';

/** Benefits that were granted: what runs first. */
export function Had({ entries }: { readonly entries: readonly RegisterEntryView[] }) {
  const { t } = useTranslation('entitled');
  const text = useText();
  return (
    <>
      <ul className={styles['had']}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <p><strong>{text(entry.name)}</strong> <Tag tone={entry.open ? 'jade' : 'grey'}>{t(entry.open ? 'running' : 'over')}</Tag> <span className={styles['small']}>{entry.to === undefined ? t('from', { from: formatDay(entry.from) }) : t('fromTo', { from: formatDay(entry.from), to: formatDay(entry.to) })}</span></p>
            {entry.fields.length > 0 && <dl className={styles['values']}>{entry.fields.map((field) => <div key={field.name.zh}><dt>{text(field.name)}</dt><dd>{text(field.text)}</dd></div>)}</dl>}
            <p className={styles['small']}>{t('origin', { origin: text(entry.origin) })}</p>
          </li>
        ))}
      </ul>
      <p className="no-print"><Link to="/me">{t('pays')}</Link></p>
    </>
  );
}
