import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '../desk/form-frame.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import type { RepairForm } from './repair-acts.tsx';
import styles from './repairs.module.css';

type Props = { readonly form: RepairForm };
const OUTCOMES = ['satisfied', 'unsatisfied', 'unreached'] as const;

/** 整改后答复: what was done, in words for the person. */
export function AnswerForm({ form: { busy, failed, onSend } }: Props) {
  const { t } = useTranslation('repairs');
  const [answer, setAnswer] = useState('');
  const faults = useFieldFaults(failed, { answer });
  return (
    <form className={styles['form']} aria-labelledby="answer" noValidate onSubmit={(event) => { event.preventDefault(); if (!busy) onSend({ act: 'answer', body: { answer } }); }}>
      <h2 id="answer">{t('answer.title')}</h2>
      <TextField label={t('answer.words')} hint={t('answer.how')} rows={5} maxLength={2000} value={answer} onChange={setAnswer} error={faults.of('answer')} />
      {failed && !faults.any && <ProblemMessage error={failed} signInAs="staff" />}
      <div className={styles['acts']}><Button type="submit" busy={busy}>{t('answer.send')}</Button></div>
    </form>
  );
}

/** 回访: what the person says of the answer. */
export function CallForm({ form: { busy, failed, onSend } }: Props) {
  const { t } = useTranslation('repairs');
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number] | null>(null);
  const [words, setWords] = useState('');
  const [checked, setChecked] = useState(false);
  const faults = useFieldFaults(failed, { words, outcome });
  const send = (): void => {
    setChecked(true);
    if (outcome !== null) onSend({ act: 'call-back', body: { outcome, words } });
  };
  return (
    <form className={styles['form']} aria-labelledby="call" noValidate onSubmit={(event) => { event.preventDefault(); if (!busy) send(); }}>
      <h2 id="call">{t('call.title')}</h2>
      <p className={styles['small']}>{t('call.how')}</p>
      <ChoiceList row label={t('call.outcome')} choices={OUTCOMES.map((id) => ({ id, name: t(`call.${id}`) }))} value={outcome} onChange={(next) => setOutcome(OUTCOMES.find((each) => each === next) ?? null)} error={checked && outcome === null ? t('check.incomplete') : faults.of('outcome')} />
      <TextField label={t('call.words')} optional={outcome !== 'unsatisfied'} rows={3} maxLength={2000} value={words} onChange={setWords} error={faults.of('words')} />
      {failed && !faults.any && <ProblemMessage error={failed} signInAs="staff" />}
      <div className={styles['acts']}><Button type="submit" busy={busy}>{t('call.send')}</Button></div>
    </form>
  );
}

/** 复核: whether an appeal is upheld, and why. */
export function RuleForm({ form: { busy, failed, onSend } }: Props) {
  const { t } = useTranslation('repairs');
  const [upheld, setUpheld] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const faults = useFieldFaults(failed, { reason });
  return (
    <form className={styles['form']} aria-labelledby="rule" noValidate onSubmit={(event) => { event.preventDefault(); setChecked(true); if (!busy && upheld !== null) onSend({ act: 'rule', body: { upheld: upheld === 'yes', reason } }); }}>
      <h2 id="rule">{t('rule.title')}</h2>
      <ChoiceList row label={t('rule.what')} choices={[{ id: 'yes', name: t('rule.yes') }, { id: 'no', name: t('rule.no') }]} value={upheld} onChange={setUpheld} error={checked && upheld === null ? t('check.incomplete') : undefined} />
      <TextField label={t('rule.reason')} hint={t('wordsHow')} rows={4} maxLength={2000} value={reason} onChange={setReason} error={faults.of('reason')} />
      {failed && !faults.any && <ProblemMessage error={failed} signInAs="staff" />}
      <div className={styles['acts']}><Button type="submit" busy={busy}>{t('rule.send')}</Button></div>
    </form>
  );
}

/** Another is drawn. */
export function HandBackForm({ form: { busy, failed, onSend }, onBack }: Props & { readonly onBack: () => void }) {
  const { t } = useTranslation('repairs');
  const [reason, setReason] = useState('');
  const faults = useFieldFaults(failed, { reason });
  return (
    <div className={styles['narrow']}>
      <FormFrame title={t('act.handBackTitle')} go={t('act.handBackGo')} busy={busy} onGo={() => onSend({ act: 'hand-back', body: { reason } })} onBack={onBack}>
        <p className={styles['small']}>{t('act.handBackHow')}</p>
        <TextField label={t('act.reason')} hint={t('wordsHow')} rows={3} maxLength={2000} value={reason} onChange={setReason} error={faults.of('reason')} />
        {failed && !faults.any && <ProblemMessage error={failed} signInAs="staff" />}
      </FormFrame>
    </div>
  );
}
