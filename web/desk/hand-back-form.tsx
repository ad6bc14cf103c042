import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffAct } from '../ui/api.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './item-acts.module.css';

type Kind = Extract<StaffAct, { act: 'hand-back' }>['body']['kind'];

/** Must not, or cannot, decide it. The reason is for officers alone, so it is not shared with the notes that applicants read. */
export function HandBackForm({ item, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('desk');
  const [kind, setKind] = useState<Kind | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const send = (): void => {
    setChecked(true);
    if (kind !== null && reason.trim() !== '') onSend({ act: 'hand-back', body: { kind, reason: reason.trim() } });
  };
  return (
    <FormFrame title={t('handBack.title')} go={t('handBack.go')} busy={busy} onGo={send} onBack={onBack}>
      <p className={styles['what']}>{t(item.as === 'reviewer' ? 'handBack.howReviewer' : 'handBack.how')}</p>
      <ChoiceList
        label={t('handBack.kind')} value={kind} onChange={(value) => setKind(value as Kind)} error={checked && kind === null ? t('handBack.choose') : undefined}
        choices={[{ id: 'recusal', name: t('handBack.recusal'), note: t('handBack.recusalHow') }, { id: 'unable', name: t('handBack.unable'), note: t('handBack.unableHow') }]}
      />
      <TextField label={t('handBack.reason')} hint={t('handBack.reasonHow')} rows={3} maxLength={1000} value={reason} onChange={setReason} error={checked && reason.trim() === '' ? t('handBack.needed') : undefined} />
    </FormFrame>
  );
}
