import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffItem } from '../ui/api-types.ts';
import type { StaffAct } from '../ui/api.ts';
import { checkAnswer, type Wrong } from '../ui/check-answer.ts';
import { hasEnded } from '../ui/item-status.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { failure } from '../ui/request.ts';
import { stepLeftOpen } from '../ui/kept-typing.ts';
import { useWrongWords } from '../ui/wrong-words.ts';
import { ActButtons } from './act-buttons.tsx';
import { actionNamed } from './act-keys.ts';
import { ActForm } from './act-form.tsx';
import { failingNow, mayEstablish, neededFindings, refusedBecause, type Action } from './allowed.ts';
import { FormProblem } from './form-problem.ts';
import { LookingAgain } from './looking-again.tsx';
import { FindingsForm } from './findings-form.tsx';
import { pointedFindings, type Result } from './outcome.ts';
import type { Establishing } from './use-findings.ts';
import { itemOf, useStaffAct } from './use-staff-act.ts';
import styles from './item-acts.module.css';

type Props = { readonly item: StaffItem; readonly establishing: Establishing; readonly onDone: (result: Result) => void; readonly children: ReactNode };

/** What is to be established and decided about an item, in the order it is done; `children` stand between the two. */
export function ItemActs({ item, establishing, onDone, children }: Props) {
  const { t } = useTranslation('desk');
  const { t: shared } = useTranslation();
  const words = useWrongWords();
  const { seen, values: findings, known, checking } = establishing;
  const [step, setStep] = useState<Action | null>(() => actionNamed(stepLeftOpen()));
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const place = useRef<HTMLElement>(null);
  const acts = useRef<HTMLElement>(null);
  // Only what was done here closes its form: where somebody else was faster, what was typed stays beside the latest.
  const finish = (result: Result): void => {
    setStep(null);
    setNote('');
    setChecked(false);
    onDone(result);
  };
  const acting = useStaffAct(item, finish);

  const needed = neededFindings(seen);
  const faulty = seen.findings.flatMap(({ element, field }): [string, Wrong][] => {
    const wrong = checkAnswer(field, findings[element]);
    return wrong !== null && (wrong.key !== 'required' || needed.has(element)) ? [[element, wrong]] : [];
  });
  const pointed = acting.problem ? pointedFindings(acting.problem.errors ?? []) : [];
  const errors = Object.fromEntries([
    ...pointed.filter((element) => findings[element] === undefined).map((element) => [element, t('findings.required')]),
    ...(checked ? faulty.map(([element, wrong]) => [element, wrong.key === 'required' ? t('findings.required') : words(wrong)]) : []),
  ]);

  const open = (action: Action | null): void => {
    if (action === 'approve' && faulty.length > 0) {
      setChecked(true);
      requestAnimationFrame(showFirstError);
      return;
    }
    setStep(action);
  };
  const showFirstError = (): void => {
    const field = place.current?.querySelector<HTMLElement>('[data-invalid]');
    field?.scrollIntoView({ block: 'center' });
    field?.querySelector<HTMLElement>('input, button, [tabindex="0"]')?.focus({ preventScroll: true });
  };
  // The button that was pressed goes with the form: the keyboard goes on at the acts, not at the top of the page.
  const back = (): void => {
    setStep(null);
    acts.current?.focus({ preventScroll: true });
  };
  const send = (act: StaffAct): void => acting.send(act);
  const found = Object.keys(known).length > 0;
  // What was found may have closed the way that was chosen before it.
  const closed = step === 'approve' && failingNow(seen, found) !== undefined;
  const form = step !== null && refusedBecause(item, step) === null && !closed;

  const { decidedBy: by } = item;
  const decidedBy = by && <p>{by.reviewer === undefined ? t('item.decidedBy', by) : t('item.decidedByTwo', { officer: by.officer, reviewer: by.reviewer })}</p>;

  if (item.lookingAgain && item.as !== 'none') return <><LookingAgain key={`${item.lookingAgain.kind}/${item.lookingAgain.at}`} item={item} again={item.lookingAgain} onDone={onDone} />{children}</>;
  return (
    <>
      {mayEstablish(item) && <FindingsForm item={seen} needed={needed} values={findings} errors={errors} onChange={establishing.change} place={place} />}
      {children}
      <section ref={acts} id="acts" className={styles['acts']} data-form={form || undefined} data-step={form ? step : undefined} aria-labelledby="acts-title" tabIndex={-1}>
        <h2 id="acts-title" className={form ? 'visually-hidden' : styles['title']}>{t('act.title')}</h2>
        {form ? acting.conflict && <ProblemMessage error={failure(acting.conflict)} signInAs="staff" latest /> : <TooLate of={itemOf(item)} may={step !== null && refusedBecause(item, step) === null} />}
        {acting.problem && !form && <ProblemMessage error={failure(acting.problem)} signInAs="staff" />}
        {item.as === 'none' || hasEnded(item.status)
          ? <Notice tone="good">{t('item.closed', { status: shared(`status.${item.status}`) })}{decidedBy}</Notice>
          : !form
            ? <ActButtons item={seen} found={found} checking={checking} onStep={open} />
            : <FormProblem value={acting.problem}><ActForm item={seen} step={step} note={note} onNote={setNote} findings={known} busy={acting.busy || checking} onSend={send} onBack={back} /></FormProblem>}
      </section>
    </>
  );
}
