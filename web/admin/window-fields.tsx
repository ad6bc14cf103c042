import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { FieldRow } from '../ui/field-row.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Kind, OfficeDraft, WindowRow } from './office-draft.ts';
import { TimeField } from './time-field.tsx';
import styles from './admin.module.css';

const KINDS: readonly Kind[] = ['employment', 'social-insurance', 'talent-personnel', 'labour-relations'];
const MOST = 60;

/** The windows of an office by number; what each takes, everything where nothing is ticked. */
export function WindowFields({ value, onChange, error }: { readonly value: readonly WindowRow[]; readonly onChange: (windows: readonly WindowRow[]) => void; readonly error: string | undefined }) {
  const { t } = useTranslation('admin');
  const set = (at: number, by: Partial<WindowRow>) => onChange(value.map((each, index) => (index === at ? { ...each, ...by } : each)));
  const next = String(Math.max(0, ...value.map(({ no }) => Number(no) || 0)) + 1);
  return (
    <fieldset className={styles['group']}>
      <legend>{t('windows')}</legend>
      <p className={styles['small']}>{t('windowsHow')}</p>
      {value.map((row, at) => (
        <div key={at} className={styles['sub']} role="group" aria-label={t('windowNo', { no: row.no })}>
          <TextField label={t('windowNumber')} inputMode="numeric" maxLength={2} value={row.no} onChange={(no) => set(at, { no })} />
          <ChoiceList row many label={t('takes')} hint={t('takesHint')} value={row.kinds} onChange={(kinds) => set(at, { kinds: KINDS.filter((kind) => kinds.includes(kind)) })} choices={KINDS.map((kind) => ({ id: kind, name: t(`windowKinds.${kind}`) }))} />
          <div className={styles['acts']}><Button size="small" look="quiet" label={t('dropWindow', { no: row.no })} onPress={() => onChange(value.filter((_, index) => index !== at))}>{t('drop')}</Button></div>
        </div>
      ))}
      {value.length < MOST && <div className={styles['acts']}><Button size="small" look="quiet" onPress={() => onChange([...value, { no: next, kinds: [] }])}>{t('addWindow')}</Button></div>}
      {error !== undefined && <p className={styles['fault']} role="alert">{error}</p>}
    </fieldset>
  );
}

/** Times that can be booked: from when to when, how long each is and how many may come to one; a pause in between. */
export function SlotFields({ books, slots, onChange, error }: Pick<OfficeDraft, 'books' | 'slots'> & { readonly onChange: (by: Partial<Pick<OfficeDraft, 'books' | 'slots'>>) => void; readonly error: string | undefined }) {
  const { t } = useTranslation('admin');
  const of = (name: keyof OfficeDraft['slots'], label: string) => ({ label, value: slots[name], onChange: (value: string) => onChange({ slots: { ...slots, [name]: value } }) });
  return (
    <fieldset className={styles['group']}>
      <legend>{t('booking')}</legend>
      <ChoiceList many label={t('booking')} hideLabel value={books ? ['books'] : []} onChange={(ticked) => onChange({ books: ticked.length > 0 })} choices={[{ id: 'books', name: t('books') }]} />
      {books && <FieldRow><TimeField {...of('from', t('bookFrom'))} /><TimeField {...of('to', t('bookTo'))} /><TextField {...of('minutes', t('bookMinutes'))} inputMode="numeric" maxLength={3} /><TextField {...of('places', t('bookPlaces'))} inputMode="numeric" maxLength={3} /><TimeField {...of('pauseFrom', t('pauseFrom'))} /><TimeField {...of('pauseTo', t('pauseTo'))} /></FieldRow>}
      {error !== undefined && <p className={styles['fault']} role="alert">{error}</p>}
    </fieldset>
  );
}
