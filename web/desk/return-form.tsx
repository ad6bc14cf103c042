import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './item-acts.module.css';

export function ReturnForm({ item, note, onNote, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('desk');
  const [checked, setChecked] = useState(false);
  const send = (): void => {
    setChecked(true);
    if (note.trim() !== '') onSend({ act: 'return', body: { note: note.trim() } });
  };
  return (
    <FormFrame title={t('review.returnTitle')} go={t('review.returnGo')} busy={busy} onGo={send} onBack={onBack}>
      <p className={styles['what']}>{t('review.return', { by: item.proposal?.by ?? '' })}</p>
      <TextField label={t('review.returnNote')} rows={3} maxLength={1000} value={note} onChange={onNote} error={checked && note.trim() === '' ? t('act.noteNeededReview') : undefined} />
    </FormFrame>
  );
}
