import { useTranslation } from 'react-i18next';
import type { RegisterEntryView } from '../ui/api-types.ts';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import styles from './merges.module.css';

/** An entry in short: what it is, from when to when, what it says and where it came from. */
export function EntryLine({ entry }: { readonly entry: RegisterEntryView }) {
  const { t } = useTranslation('merges');
  const text = useText();
  return (
    <>
      <p className={styles['head']}><strong>{text(entry.name)}</strong><Tag tone={entry.open ? 'jade' : 'grey'}>{t(entry.open ? 'side.open' : 'side.over')}</Tag><span className={styles['small']}>{formatDay(entry.from)}{entry.to !== undefined && ` – ${formatDay(entry.to)}`}</span></p>
      {entry.fields.length > 0 && <dl>{entry.fields.map((field) => <div key={field.name.zh}><dt>{text(field.name)}</dt><dd>{text(field.text)}</dd></div>)}</dl>}
      <p className={styles['small']}>{text(entry.origin)}</p>
    </>
  );
}
