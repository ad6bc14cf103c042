import type { StaffItem } from '../ui/api-types.ts';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import styles from './timeline.module.css';

export function Timeline({ entries }: { readonly entries: StaffItem['timeline'] }) {
  const text = useText();
  return (
    <ol className={styles['timeline']}>
      {entries.map((entry) => <li key={entry.hash}><time dateTime={entry.at}>{formatInstant(entry.at)}</time><span>{text(entry.text)}</span></li>)}
    </ol>
  );
}
