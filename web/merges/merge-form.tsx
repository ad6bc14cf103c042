import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '../desk/form-frame.tsx';
import type { MergeView } from '../ui/api-types.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { problemOf } from '../ui/request.ts';
import { TextField } from '../ui/text-field.tsx';
import type { MergeAct } from './queries.ts';
import styles from './merges.module.css';

/** The acts that need words. */
export type FormAct = 'decline' | 'separate' | 'decline-separation';
type Props = { readonly act: FormAct; readonly merge: MergeView; readonly busy: boolean; readonly error: Error | null; readonly onSend: (act: MergeAct) => void; readonly onBack: () => void };
const TO = ['kept', 'merged'] as const;

/** One act on a merge: the server says at which field something is missing, and nothing has changed then. */
export function MergeForm({ act, merge, busy, error, onSend, onBack }: Props) {
  const { t } = useTranslation('merges');
  const text = useText();
  const [reason, setReason] = useState('');
  const [proof, setProof] = useState('');
  const unclear = merge.between.filter((each) => each.unclear);
  const [given, setGiven] = useState<Readonly<Record<string, 'kept' | 'merged'>>>(() => Object.fromEntries(unclear.filter(({ pays }) => pays).map(({ entry }) => [entry.id, 'kept'])));
  const errors = error ? problemOf(error).errors ?? [] : [];
  const fault = (field: string): string | undefined => { const found = errors.find(({ pointer }) => pointer === `/body/${field}`); return found && text(found.detail); };
  const send = (): void => onSend(act === 'separate' ? { act, body: { reason, proof, given: Object.entries(given).map(([entry, to]) => ({ entry, to })) } } : { act, body: { reason } });
  return (
    <div className={styles['form']}>
      <FormFrame title={t(`act.${act}`).replace(/…$/u, '')} go={t(`go.${act}`)} look={act === 'separate' ? 'primary' : 'danger'} busy={busy} onGo={send} onBack={onBack} level={2}>
        <p className={styles['small']}>{t(`how.${act}`)}</p>
        {act === 'separate' && unclear.map(({ entry, pays }) => (
          <ChoiceList
            key={entry.id} row label={t('giveTo', { name: text(entry.name), day: formatDay(entry.recordedAt) })} hint={pays ? t('between.pays') : undefined} error={fault(`given/${entry.id}`)}
            choices={TO.filter((to) => !pays || to === 'kept').map((to) => ({ id: to, name: t(`which.${to}`), note: merge[to].number }))} value={given[entry.id] ?? null}
            onChange={(to) => setGiven((before) => ({ ...before, [entry.id]: to === 'merged' ? 'merged' : 'kept' }))}
          />
        ))}
        <TextField label={t(act === 'separate' ? 'separateReason' : 'reason')} rows={3} maxLength={1000} value={reason} onChange={setReason} error={fault('reason')} />
        {act === 'separate' && <TextField label={t('proof')} hint={t('proofHow')} rows={2} maxLength={1000} value={proof} onChange={setProof} error={fault('proof')} />}
        {error && errors.length === 0 && <ProblemMessage error={error} signInAs="staff" />}
      </FormFrame>
    </div>
  );
}
