import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplaceExpertBody } from '../ui/api-types.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './item-acts.module.css';

/** An expert must not or cannot take part: another of the speciality is drawn at once. */
export function ReplaceForm({ item, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('desk');
  const text = useText();
  const [seat, setSeat] = useState<string | null>(null);
  const [kind, setKind] = useState<ReplaceExpertBody['kind'] | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const seats = item.appraisal?.seats.flatMap(({ expert, given, speciality }, index) => (expert !== undefined && !given ? [{ id: String(index), name: `${expert} · ${text(speciality)}` }] : [])) ?? [];
  const send = (): void => {
    setChecked(true);
    if (seat !== null && kind !== null && reason.trim() !== '') onSend({ act: 'replace-expert', body: { seat: Number(seat), kind, reason: reason.trim() } });
  };
  return (
    <FormFrame title={t('appraisal.replace')} go={t('appraisal.replaceGo')} busy={busy} onGo={send} onBack={onBack}>
      <p className={styles['what']}>{t('appraisal.replaceHow')}</p>
      <ChoiceList label={t('appraisal.who')} choices={seats} value={seat} onChange={setSeat} error={checked && seat === null ? t('appraisal.whoNeeded') : undefined} />
      <ChoiceList label={t('appraisal.kind')} value={kind} onChange={(next) => setKind(next as ReplaceExpertBody['kind'])} error={checked && kind === null ? t('handBack.choose') : undefined}
        choices={[{ id: 'recusal', name: t('handBack.recusal'), note: t('handBack.recusalHow') }, { id: 'unable', name: t('appraisal.unable'), note: t('appraisal.unableHow') }]} />
      <TextField label={t('handBack.reason')} hint={t('appraisal.reasonHow')} rows={2} maxLength={1000} value={reason} onChange={setReason} error={checked && reason.trim() === '' ? t('handBack.needed') : undefined} />
    </FormFrame>
  );
}
