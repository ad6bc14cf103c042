import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../ui/i18n.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './item-acts.module.css';

/** As many characters as the server wants of the reason. */
const REASON_WORDS = 10;

/** To which other line of work the item belongs, and why. The reason is for officers alone. */
export function TransferForm({ item, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('desk');
  const text = useText();
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const send = (): void => {
    setChecked(true);
    if (to !== null && reason.trim().length >= REASON_WORDS) onSend({ act: 'transfer', body: { to, reason: reason.trim() } });
  };
  return (
    <FormFrame title={t('transfer.title')} go={t('transfer.go')} busy={busy} onGo={send} onBack={onBack}>
      <p className={styles['what']}>{t('transfer.how')}</p>
      <Select label={t('transfer.to')} value={to} onChange={setTo} options={item.transfers.map(({ id, name }) => ({ id, name: text(name) }))} error={checked && to === null ? t('transfer.choose') : undefined} />
      <TextField label={t('transfer.reason')} hint={t('transfer.reasonHow')} rows={3} maxLength={1000} value={reason} onChange={setReason} error={checked && reason.trim().length < REASON_WORDS ? t('transfer.needed', { count: REASON_WORDS }) : undefined} />
    </FormFrame>
  );
}
