import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '../desk/form-frame.tsx';
import type { Answer, Answers, StaffEntryCorrection } from '../ui/api-types.ts';
import { DateField } from '../ui/date-field.tsx';
import { FieldInput } from '../ui/field-input.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import type { CorrectionAct, HandBack } from './queries.ts';
import styles from './corrections.module.css';

/** The acts that need words. */
export type FormAct = Exclude<CorrectionAct['act'], 'confirm'> | 'hand-back';
type Props = { readonly act: FormAct; readonly correction: StaffEntryCorrection; readonly busy: boolean; readonly error: Error | null; readonly onSend: (act: CorrectionAct | HandBack) => void; readonly onBack: () => void };

/** One act on a request: the server says at which field something is missing, and nothing has changed then. */
export function ActForm({ act, correction, busy, error, onSend, onBack }: Props) {
  const { t } = useTranslation('corrections');
  const text = useText();
  const { entry, fields } = correction;
  const keeper = correction.keeper ? text(correction.keeper) : '';
  const [changes, setChanges] = useState<Answers>({});
  const [from, setFrom] = useState(entry?.from ?? '');
  const [to, setTo] = useState(correction.agreedTo ?? '');
  const [reason, setReason] = useState('');
  const [more, setMore] = useState('');
  const { of: fault, any } = useFieldFaults(error, { ...Object.fromEntries(fields.map(({ id }) => [`changes/${id}`, changes[id]])), changes, from, to, reason, note: reason, remedy: more });
  const change = (id: string, before: Answer | undefined, next: Answer | undefined): void => setChanges(({ [id]: _old, ...rest }) => (next === undefined ? (before === undefined ? rest : { ...rest, [id]: null }) : { ...rest, [id]: next }));
  const send = (): void => {
    switch (act) {
      case 'correct': return onSend({ act, body: { changes, from, to: to === '' ? null : to, reason } });
      case 'refer': return onSend({ act, body: { note: reason } });
      case 'decline': return onSend({ act, body: { reason, remedy: more } });
      default: return onSend({ act, body: { reason } });
    }
  };
  return (
    <div className={styles['narrow']}><FormFrame title={t(`desk.act.${act}`, { keeper }).replace(/…$/u, '')} go={t(`desk.go.${act}`)} look={act === 'decline' || act === 'remove' ? 'danger' : 'primary'} busy={busy} onGo={send} onBack={onBack}>
      <p className={styles['small']}>{t(`desk.how.${act}`, { keeper })}</p>
      {act === 'correct' && (
        <>
          {fields.map(({ id, name, field, value, hidden }) => (
            <FieldInput key={id} label={hidden ? t('desk.hidden', { name: text(name) }) : text(name)} field={field} value={changes[id] === null ? undefined : changes[id] ?? value} onChange={(next) => change(id, value, next)} error={fault(`changes/${id}`)} />
          ))}
          <div className={styles['days']}>
            <DateField label={t('desk.begin')} value={from} onChange={setFrom} error={fault('from')} />
            <DateField label={t('desk.to')} hint={t('desk.toHow')} value={to} onChange={setTo} error={fault('to')} />
          </div>
          {fault('changes') !== undefined && <p role="alert">{fault('changes')}</p>}
        </>
      )}
      {act === 'refer'
        ? <TextField label={t('desk.note')} hint={t('desk.noteHow')} rows={3} maxLength={1000} value={reason} onChange={setReason} error={fault('note')} />
        : <TextField label={t('desk.reason')} hint={t(act === 'hand-back' ? 'desk.handBackHow' : 'desk.reasonHow')} rows={3} maxLength={1000} value={reason} onChange={setReason} error={fault('reason')} />}
      {act === 'decline' && <TextField label={t('desk.remedy')} hint={t('desk.remedyHow')} rows={2} maxLength={1000} value={more} onChange={setMore} error={fault('remedy')} />}
      {error && !any && <ProblemMessage error={error} signInAs="staff" latest />}
    </FormFrame></div>
  );
}
