import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffComplaint } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { useTried } from '../ui/tried.ts';
import { useAct } from '../ui/use-act.ts';
import { whenGone } from '../ui/when-gone.ts';
import { AnswerForm } from './answer-form.tsx';
import { actOnComplaint, complaintOf, complaintQuery, type DeskAct } from './queries.ts';
import styles from './complaints.module.css';

type Act = StaffComplaint['actions'][number]['action'];
/** What can have happened with a complaint. */
export type Step = 'handed-in' | 'taken' | 'handed-over' | 'asked' | 'replied' | 'answered' | 'settled' | 'objected' | 'fulfilled' | 'closed';

/** What can be done with a complaint now, or the form of what is being done: the keyboard stays here, whichever button has gone. */
export function DeskActs({ complaint }: { readonly complaint: StaffComplaint }) {
  const { t } = useTranslation('complaints');
  const place = useRef<HTMLDivElement>(null);
  return <div ref={place} role="group" aria-label={t('act.title')} tabIndex={-1} className={styles['part']}><Acts complaint={complaint} onChanged={() => whenGone(() => place.current)} /></div>;
}

/** What cannot be done says why. */
function Acts({ complaint, onChanged }: { readonly complaint: StaffComplaint; readonly onChanged: () => void }) {
  const { t } = useTranslation('complaints');
  const text = useText();
  const queries = useQueryClient();
  const [open, setOpen] = useState<Act | null>(null);
  const of = complaintOf(complaint.number);
  const sending = useAct({
    of, reads: complaintQuery(complaint.number).queryKey,
    send: (act: DeskAct) => actOnComplaint(complaint, act),
    onDone: async (now) => { queries.setQueryData(complaintQuery(now.number).queryKey, now); setOpen(null); onChanged(); toast(t('act.saved')); await queries.invalidateQueries({ queryKey: ['complaints', 'board'] }); },
  });
  const can = complaint.actions.filter(({ allowed }) => allowed);
  // Somebody else may have done meanwhile what was tried, and what a form was opened for.
  const tried = useTried(of)?.sent as DeskAct | undefined;
  const late = tried !== undefined && !can.some(({ action }) => action === tried.act);
  const last = complaint.steps.at(-1);
  const told = late && <TooLate of={of} now={last && t('act.meanwhile', { at: formatInstant(last.at), by: last.by === '' ? t('desk.whoever') : last.by, what: t(`desk.step.${last.what as Step}`) })} />;
  const error = late ? null : sending.error;
  const back = (): void => { if (!late) sending.reset(); setOpen(null); onChanged(); };
  const props = { complaint, error, busy: sending.isPending, onSend: (act: DeskAct) => sending.mutate(act), onBack: back };
  const form = can.some(({ action }) => action === open) ? open : null;
  if (form === 'answer') return <>{told}<AnswerForm {...props} /></>;
  if (form === 'hand-over' || form === 'ask' || form === 'fulfil') return <>{told}<SayForm key={form} {...props} act={form} /></>;
  // What cannot be done for the same reason has it said once.
  const cannot = [...Map.groupBy(complaint.actions.filter(({ allowed }) => !allowed), ({ because }) => (because ? text(because) : ''))];
  const press = (action: Act): void => {
    if (action === 'take' || action === 'close') return sending.mutate({ act: action });
    setOpen(action);
    onChanged();
  };
  return (
    <>
      {told}
      {error && <ProblemMessage error={error} signInAs="staff" latest />}
      {can.length > 0 && <div className={styles['acts']}>{can.map(({ action }) => <Button key={action} look={action === 'answer' || action === 'take' ? 'primary' : 'secondary'} busy={sending.isPending} onPress={() => press(action)}>{t(`act.${action}`)}</Button>)}</div>}
      {cannot.map(([why, group], at) => (
        <div key={why} className={classes(styles['marks'], 'no-print')}>
          {group.map(({ action }) => <Button key={action} look="secondary" size="small" disabled because={`why-${at}`} onPress={() => press(action)}>{t(`act.${action}`)}</Button>)}
          <small id={`why-${at}`} className={styles['small']}>{why}</small>
        </div>
      ))}
    </>
  );
}

export type FormProps = { readonly complaint: StaffComplaint; readonly error: unknown; readonly busy: boolean; readonly onSend: (act: DeskAct) => void; readonly onBack: () => void };

function SayForm({ complaint, act, error, busy, onSend, onBack }: FormProps & { readonly act: 'hand-over' | 'ask' | 'fulfil' }) {
  const { t } = useTranslation('complaints');
  const text = useText();
  const measures = (complaint.answer?.measures ?? []).flatMap(({ what, done }, place) => (done ? [] : [{ id: String(place), name: what }]));
  const units = complaint.units.map(({ id, name }) => ({ id, name: text(name) }));
  const [picked, setPicked] = useState<string | null>(act === 'fulfil' && measures.length === 1 ? measures[0]!.id : null);
  // What was chosen may have been done by somebody else meanwhile.
  const chosen = act === 'fulfil' && !measures.some(({ id }) => id === picked) ? null : picked;
  const [words, setWords] = useState('');
  const choice = act === 'hand-over' ? 'unit' : act === 'fulfil' ? 'measure' : undefined;
  const field = act === 'hand-over' ? 'reason' : act === 'ask' ? 'text' : 'note';
  const label = act === 'hand-over' ? t('act.reason') : act === 'ask' ? t('act.question') : t('act.note');
  const choiceLabel = act === 'hand-over' ? t('act.unit') : t('measures');
  const faults = useFormFaults({ ...(choice && { [choice]: chosen }), [field]: words }, [...(choice && chosen === null ? [choice] : []), ...(words.trim() === '' ? [field] : [])], error);
  const send = (): void => onSend(act === 'hand-over' ? { act, unit: chosen ?? '', reason: words } : act === 'ask' ? { act, text: words } : { act, measure: Number(chosen), note: words });
  return (
    <form className={styles['form']} aria-label={t(`act.${act}`)} noValidate onSubmit={(event) => { event.preventDefault(); if (!faults.isIncomplete() && !busy) send(); }}>
      <h2>{t(`act.${act}`)}</h2>
      {choice && <Select label={choiceLabel} value={chosen} onChange={setPicked} options={act === 'hand-over' ? units : measures} error={faults.wrong(choice)} />}
      <TextField label={label} rows={3} maxLength={1000} value={words} onChange={setWords} error={faults.wrong(field)} />
      <FormProblem faults={faults} error={error} names={{ [field]: label, ...(choice && { [choice]: choiceLabel }) }} signInAs="staff" latest />
      <div className={styles['acts']}><Button type="submit" busy={busy}>{t('act.send')}</Button><Button look="quiet" onPress={onBack}>{t('act.cancel')}</Button></div>
    </form>
  );
}
