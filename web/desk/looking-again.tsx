import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { StaffItem } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { failure } from '../ui/request.ts';
import { stepLeftOpen } from '../ui/kept-typing.ts';
import { TextField } from '../ui/text-field.tsx';
import { refusedBecause } from './allowed.ts';
import { ChangeForm } from './change-form.tsx';
import { DelayForm } from './delay-form.tsx';
import { FormFrame } from './form-frame.tsx';
import { FormProblem } from './form-problem.ts';
import { HandBackForm } from './hand-back-form.tsx';
import type { Result } from './outcome.ts';
import { itemOf, useStaffAct } from './use-staff-act.ts';
import styles from './item-acts.module.css';

type Again = NonNullable<StaffItem['lookingAgain']>;
type Step = 'explain-delay' | 'uphold' | 'change' | 'confirm-change' | 'return-change' | 'give-back';
const looks = { 'explain-delay': 'primary', uphold: 'primary', change: 'secondary', 'confirm-change': 'primary', 'return-change': 'secondary', 'give-back': 'quiet' } as const;

/** The act of that name, as a page that begins anew finds it written down; null for any other word. */
function stepNamed(name: string | undefined): Step | null {
  return name !== undefined && name in looks ? (name as Step) : null;
}

/** A result that is looked at again: why, what rests on it, what is proposed, and what this officer may do. */
export function LookingAgain({ item, again, onDone }: { readonly item: StaffItem; readonly again: Again; readonly onDone: (result: Result) => void }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const [step, setStep] = useState<Step | null>(() => stepNamed(stepLeftOpen()));
  const [note, setNote] = useState('');
  // Only what was done here closes its form: where somebody else was faster, what was typed stays beside the latest.
  const finish = (result: Result): void => {
    setStep(null);
    setNote('');
    onDone(result);
  };
  const acting = useStaffAct(item, finish);
  // What is late is decided once it was said why.
  const late = item.delay === undefined && refusedBecause(item, 'explain-delay') === null ? ['explain-delay' as const] : [];
  const steps = [...late, ...(item.as === 'reviewer' ? ['confirm-change', 'return-change', 'give-back'] as const : ['uphold', 'change', 'give-back'] as const)].map((each) => ({ step: each as Step, why: refusedBecause(item, each) }));
  // The other officer may have done meanwhile what a form was opened for.
  const form = steps.some((each) => each.step === step && each.why === null) ? step : null;
  const shared = { item, note, onNote: setNote, findings: {}, busy: acting.busy, onSend: acting.send, onBack: () => setStep(null) };
  return (
    <section id="acts" className={styles['acts']} data-form data-step={form ?? undefined} aria-labelledby="again-title" tabIndex={-1}>
      <h2 id="again-title" className={styles['title']}>{t(`again.kind.${again.kind}`)}</h2>
      <div className={styles['box']}>
        <p className={styles['note']}>{again.reason === '' ? t('again.noReason') : again.reason}</p>
        <p className={styles['what']}>{[again.by !== undefined && t('again.by', { by: again.by }), formatInstant(again.at)].filter(Boolean).join(' · ')}</p>
        <p className={styles['what']}>{t('again.stands')}</p>
      </div>
      {again.builtOn.length > 0 && (
        <Notice tone="wait" title={t('again.builtOn')}>
          <ul>{again.builtOn.map((each) => <li key={`${each.case}/${each.no}`}>{text(each.name)} · {t('item.number', { number: each.case, no: each.no })}</li>)}</ul>
          <p>{t('again.builtOnHow')}</p>
        </Notice>
      )}
      {again.returned && <Notice tone="wait" title={t('again.returned', { by: again.returned.by })}><p><AsWritten>{again.returned.note}</AsWritten></p></Notice>}
      {again.proposal && <Proposal proposal={again.proposal} />}
      {form ? acting.conflict && <ProblemMessage error={failure(acting.conflict)} signInAs="staff" latest /> : <TooLate of={itemOf(item)} may={step === null} />}
      {acting.problem && !form && <ProblemMessage error={failure(acting.problem)} signInAs="staff" />}
      {!form
        ? <div className={styles['buttons']}>{steps.map((each) => <Button key={each.step} wide look={looks[each.step]} disabled={each.why !== null} why={each.why === null ? undefined : text(each.why)} onPress={() => setStep(each.step)}>{each.step === 'explain-delay' ? t('act.explainDelay') : t(`again.act.${each.step}`)}</Button>)}</div>
        : <FormProblem value={acting.problem}>{form === 'change' ? <ChangeForm {...shared} again={again} /> : form === 'give-back' ? <HandBackForm {...shared} /> : form === 'explain-delay' ? <DelayForm {...shared} /> : <NoteForm {...shared} step={form} />}</FormProblem>}
    </section>
  );
}

/** What the officer proposes, before the reviewer’s own buttons. */
function Proposal({ proposal }: { readonly proposal: NonNullable<Again['proposal']> }) {
  const { t } = useTranslation('desk');
  const text = useText();
  return (
    <section className={styles['box']} aria-labelledby="again-proposal">
      <h3 id="again-proposal">{t('proposal.title', { by: proposal.by })}</h3>
      <p className={styles['said']}>{t(`again.change.${proposal.change}`)}</p>
      <p>{text(proposal.ground)} {proposal.basis !== undefined && <span className={styles['what']} lang="zh-CN">{proposal.basis}</span>}</p>
      <p className={styles['note']}><AsWritten>{proposal.note}</AsWritten></p>
      {proposal.found.length > 0 && <ul>{proposal.found.map((each) => <li key={text(each.name)}>{t('again.found', { name: text(each.name), value: text(each.text) })}</li>)}</ul>}
      {(proposal.change === 'approve' || proposal.change === 'correct') && <p>{t('again.result', { result: text(proposal.result) })}</p>}
      <p className={styles['what']}>{formatInstant(proposal.at)}</p>
    </section>
  );
}

type NoteProps = Parameters<typeof HandBackForm>[0] & { readonly step: 'uphold' | 'confirm-change' | 'return-change' };

/** The reason, which the applicant or the officer reads. */
function NoteForm({ step, note, onNote, busy, onSend, onBack }: NoteProps) {
  const { t } = useTranslation('desk');
  const [checked, setChecked] = useState(false);
  const needed = step !== 'confirm-change';
  const send = (): void => {
    setChecked(true);
    if (!needed || note.trim() !== '') onSend({ act: step, body: { note: note.trim() } });
  };
  return (
    <FormFrame title={t(`again.act.${step}`)} go={t(`again.go.${step}`)} busy={busy} onGo={send} onBack={onBack}>
      <p className={styles['what']}>{t(`again.how.${step}`)}</p>
      <TextField label={t('again.note')} optional={!needed} rows={4} maxLength={1000} value={note} onChange={onNote} hint={needed ? t('again.noteHint') : undefined} error={checked && needed && note.trim() === '' ? t('act.noteNeeded') : undefined} />
    </FormFrame>
  );
}
