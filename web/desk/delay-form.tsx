import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './item-acts.module.css';

/** Why the item is late, before it is decided. */
export function DelayForm({ note, onNote, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('desk');
  const [checked, setChecked] = useState(false);
  const send = (): void => {
    setChecked(true);
    if (note.trim() !== '') onSend({ act: 'delay', body: { reason: note.trim() } });
  };
  return (
    <FormFrame title={t('delay.title')} go={t('delay.go')} busy={busy} onGo={send} onBack={onBack}>
      <p className={styles['what']}>{t('delay.how')}</p>
      <TextField label={t('delay.reason')} hint={t('delay.reasonHow')} rows={3} maxLength={1000} value={note} onChange={onNote} error={checked && note.trim() === '' ? t('delay.needed') : undefined} />
    </FormFrame>
  );
}
