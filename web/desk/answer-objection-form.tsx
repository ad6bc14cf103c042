import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceList } from '../ui/choice-list.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './item-acts.module.css';

/** Whether an objection holds, with the reason that the objector and the applicant read. */
export function AnswerObjectionForm({ note, onNote, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('desk');
  const [found, setFound] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const reason = note.trim();
  const send = (): void => {
    setChecked(true);
    if (found !== null && reason !== '') onSend({ act: 'answer-objection', body: { upheld: found === 'upheld', note: reason } });
  };
  return (
    <FormFrame title={t('answerObjection.title')} go={t('answerObjection.go')} busy={busy} onGo={send} onBack={onBack}>
      <p className={styles['what']}>{t('answerObjection.how')}</p>
      <ChoiceList
        label={t('answerObjection.found')} value={found} onChange={setFound} error={checked && found === null ? t('answerObjection.choose') : undefined}
        choices={[{ id: 'rejected', name: t('answerObjection.rejected') }, { id: 'upheld', name: t('answerObjection.upheld') }]}
      />
      <TextField label={t('answerObjection.note')} hint={t('answerObjection.noteHow')} rows={3} maxLength={1000} value={note} onChange={onNote} error={checked && reason === '' ? t('answerObjection.needed') : undefined} />
    </FormFrame>
  );
}
