import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './item-acts.module.css';

/** Somebody objected to what is published: what to, without who. */
export function ObjectForm({ note, onNote, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('desk');
  const [checked, setChecked] = useState(false);
  const send = (): void => {
    setChecked(true);
    if (note.trim() !== '') onSend({ act: 'object', body: { note: note.trim() } });
  };
  return (
    <FormFrame title={t('object.title')} go={t('object.go')} busy={busy} onGo={send} onBack={onBack}>
      <p className={styles['what']}>{t('object.how')}</p>
      <TextField label={t('object.note')} hint={t('object.noteHow')} rows={3} maxLength={1000} value={note} onChange={onNote} error={checked && note.trim() === '' ? t('object.needed') : undefined} />
    </FormFrame>
  );
}
