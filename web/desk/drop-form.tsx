import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './item-acts.module.css';

const WORDS = 10;

/** The answer of another agency is awaited no longer, and why. */
export function DropForm({ item, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('assistance');
  const text = useText();
  const open = (item.assistance ?? []).filter((each) => each.open);
  const [request, setRequest] = useState<string | null>(open.length === 1 ? String(open[0]!.request) : null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const send = (): void => {
    setChecked(true);
    if (request !== null && reason.trim().length >= WORDS) onSend({ act: 'drop-assistance', body: { request: Number(request), reason: reason.trim() } });
  };
  return (
    <FormFrame title={t('drop.title')} go={t('drop.go')} busy={busy} onGo={send} onBack={onBack}>
      <p className={styles['what']}>{t('drop.how')}</p>
      <ChoiceList label={t('drop.which')} value={request} onChange={setRequest} error={checked && request === null ? t('drop.whichNeeded') : undefined}
        choices={open.map((each) => ({ id: String(each.request), name: `${text(each.department)} · ${text(each.desk)}`, note: each.elements.map(({ name }) => text(name)).join(t('box.join')) }))} />
      <TextField label={t('drop.reason')} hint={t('drop.reasonHow', { count: WORDS })} rows={2} maxLength={1000} value={reason} onChange={setReason} error={checked && reason.trim().length < WORDS ? t('drop.reasonNeeded', { count: WORDS }) : undefined} />
    </FormFrame>
  );
}
