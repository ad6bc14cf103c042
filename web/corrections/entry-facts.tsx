import { useTranslation } from 'react-i18next';
import type { RegisterEntryView } from '../ui/api-types.ts';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import styles from './corrections.module.css';

type Props = { readonly entry: Pick<RegisterEntryView, 'fields' | 'from' | 'to'> & Partial<Pick<RegisterEntryView, 'origin' | 'recordedAt'>> };

/** What an entry says, from when to when, and where it came from. */
export function EntryFacts({ entry: { fields, from, to, origin, recordedAt } }: Props) {
  const { t } = useTranslation('corrections');
  const text = useText();
  return (
    <>
      <dl>
        {fields.map((field) => <div key={field.name.zh}><dt>{text(field.name)}</dt><dd>{text(field.text)}</dd></div>)}
        <div><dt>{t('desk.period')}</dt><dd>{to === undefined ? t('desk.from', { day: formatDay(from) }) : `${formatDay(from)} – ${formatDay(to)}`}</dd></div>
      </dl>
      {origin !== undefined && <p className={styles['small']}>{t('desk.origin', { origin: text(origin) })}{recordedAt !== undefined && ` · ${t('desk.recorded', { day: formatDay(recordedAt) })}`}</p>}
    </>
  );
}
