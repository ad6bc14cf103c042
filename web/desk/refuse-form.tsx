import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useText } from '../ui/i18n.ts';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { reasonsToRefuse } from './allowed.ts';
import { FormFrame } from './form-frame.tsx';
import styles from './item-acts.module.css';

/** A refusal names one criterion and says why; before it goes out, the officer reads what the applicant will read. */
export function RefuseForm({ item, note, onNote, findings, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('desk');
  const text = useText();
  const reasons = reasonsToRefuse(item);
  const [chosen, setChosen] = useState<string | null>(reasons.length === 1 ? (reasons[0]?.id ?? null) : null);
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const criterion = reasons.find((each) => each.id === chosen);
  const next = (): void => {
    setChecked(true);
    if (criterion && note.trim() !== '') setAsking(true);
  };
  const send = (): void => {
    setAsking(false);
    if (criterion) onSend({ act: 'refuse', body: { criterion: criterion.id, findings, note: note.trim() } });
  };
  return (
    <FormFrame title={t('refuse.title')} go={t('refuse.go')} look="danger" busy={busy} onGo={next} onBack={onBack}>
      <ChoiceList
        label={t('refuse.criterion')} hint={t('refuse.how')} value={chosen} onChange={setChosen} error={checked && !criterion ? t('refuse.choose') : undefined}
        choices={reasons.map((each) => ({ id: each.id, name: text(each.text), note: `${t(`rules.${each.result}`)} · ${each.basis}` }))}
      />
      <TextField label={t('act.note')} hint={t('refuse.noteHow')} rows={3} maxLength={1000} value={note} onChange={onNote} error={checked && note.trim() === '' ? t('act.noteNeeded') : undefined} />
      <Dialog
        open={asking} onClose={() => setAsking(false)} title={t('refuse.confirm')}
        actions={<><Button look="quiet" onPress={() => setAsking(false)}>{t('refuse.keep')}</Button><Button look="danger" onPress={send}>{t('refuse.sure')}</Button></>}
      >
        <p>{item.secondReview ? t('refuse.review') : t('refuse.now')}{t('refuse.after')}</p>
        {criterion && (
          <div className={styles['sees']}>
            <p className={styles['what']}>{t('refuse.sees')}</p>
            <p><strong>{text(criterion.text)}</strong></p>
            <p className={styles['what']}>{criterion.basis}</p>
            <p className={styles['note']}>{note.trim()}</p>
            <p>{t('refuse.remedy')}: {text(criterion.remedy)}</p>
          </div>
        )}
      </Dialog>
    </FormFrame>
  );
}
