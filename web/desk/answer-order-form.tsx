import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './item-acts.module.css';

/** What was done about an order of the supervisor. For officers alone, so it is not shared with the notes that applicants read. */
export function AnswerOrderForm({ item, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('desk');
  const [answer, setAnswer] = useState('');
  const [checked, setChecked] = useState(false);
  const send = (): void => {
    setChecked(true);
    if (answer.trim() !== '') onSend({ act: 'answer-order', body: { answer: answer.trim() } });
  };
  return (
    <FormFrame title={t('order.answer')} go={t('order.go')} busy={busy} onGo={send} onBack={onBack}>
      {item.order && <p className={styles['what']}><AsWritten>{item.order.what}</AsWritten></p>}
      <TextField label={t('order.text')} hint={t('order.textHow')} rows={3} maxLength={1000} value={answer} onChange={setAnswer} error={checked && answer.trim() === '' ? t('order.needed') : undefined} />
    </FormFrame>
  );
}
