import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './item-acts.module.css';

/** What the server takes for a reason. */
const WORDS = 10;

/** Another limit of the matter applies: which one, and what was found that makes it so. */
export function LimitForm({ item, note, onNote, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('desk');
  const text = useText();
  const [variant, setVariant] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const short = note.trim().length < WORDS;
  const send = (): void => {
    setChecked(true);
    if (variant !== null && !short) onSend({ act: 'limit', body: { variant, note: note.trim() } });
  };
  const choices = item.limits.map(({ id, name, promised, statutory }) => ({ id, name: t('limit.choice', { name: text(name), promised: text(promised), statutory: text(statutory) }) }));
  return (
    <FormFrame title={t('limit.title')} go={t('limit.go')} busy={busy} onGo={send} onBack={onBack}>
      <p className={styles['what']}>{t('limit.how')}</p>
      <ChoiceList label={t('limit.which')} choices={choices} value={variant} onChange={setVariant} error={checked && variant === null ? t('limit.choose') : undefined} />
      <TextField label={t('limit.note')} hint={t('limit.noteHow')} rows={3} maxLength={1000} value={note} onChange={onNote} error={checked && short ? t('limit.noteNeeded', { count: WORDS }) : undefined} />
    </FormFrame>
  );
}
