import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintAnswerBody } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './desk-acts.tsx';
import styles from './complaints.module.css';

type Measure = ComplaintAnswerBody['measures'][number];
type Outcome = ComplaintAnswerBody['outcome'];
const OUTCOMES = { complaint: ['upheld', 'partly', 'not-upheld'], suggestion: ['adopted', 'noted'] } as const;
const NONE: Measure = { kind: 'repair', what: '', who: '', until: '' };

/** The answer: the finding, what whoever handed it in reads, and what follows where it is upheld. */
export function AnswerForm({ complaint, error, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('complaints');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [words, setWords] = useState('');
  // What was found to follow before the objection does not vanish unsaid: whoever answers anew keeps it or takes it out.
  const [before] = useState(() => (complaint.objection?.answer.measures ?? []).flatMap(({ done, ...measure }) => (done ? [] : [measure])));
  const [measures, setMeasures] = useState<readonly Measure[]>(before);
  const follows = outcome === 'upheld' || outcome === 'partly' || outcome === 'adopted';
  const told = follows ? measures : [];
  const faults = useFormFaults({ outcome, text: words, measures }, [...(outcome === null ? ['outcome'] : []), ...(words.trim() === '' ? ['text'] : [])], error);
  const at = (place: number, name: keyof Measure): string | undefined => faults.wrong(`measures/${place}/${name}`);
  const change = (place: number, part: Partial<Measure>): void => setMeasures(measures.map((each, index) => (index === place ? { ...each, ...part } : each)));
  const choose = (next: Outcome): void => { setOutcome(next); if (measures.length === 0 && (next === 'upheld' || next === 'partly')) setMeasures([NONE]); };
  return (
    <form className={styles['form']} aria-label={t('act.answer')} noValidate onSubmit={(event) => { event.preventDefault(); if (!faults.isIncomplete() && !busy) onSend({ act: 'answer', outcome: outcome!, text: words, measures: [...told] }); }}>
      <h2>{t('act.answer')}</h2>
      <ChoiceList label={t('act.outcome')} row value={outcome} onChange={(next) => choose(next as Outcome)} error={faults.wrong('outcome')} choices={OUTCOMES[complaint.kind].map((id) => ({ id, name: t(`outcome.${id}`) }))} />
      <TextField label={t('act.text')} hint={t('act.textHint')} rows={5} maxLength={1000} value={words} onChange={setWords} error={faults.wrong('text')} />
      {follows && (
        <fieldset className={styles['measures']}>
          <legend>{t('measures')}</legend>
          {before.length > 0 && <p className={styles['small']}>{t('act.takenOver')}</p>}
          {outcome !== 'adopted' && <p className={styles['small']}>{t('act.needed')}</p>}
          {measures.map((measure, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a measure is its place in the answer
            <div key={place} className={styles['card']} role="group" aria-label={t('act.which', { count: place + 1 })}>
              <ChoiceList label={t('act.measureKind')} row value={measure.kind} onChange={(kind) => change(place, { kind: kind as Measure['kind'] })} choices={(['accountability', 'repair'] as const).map((id) => ({ id, name: t(`measureKind.${id}`) }))} />
              <TextField label={t('act.what')} maxLength={300} value={measure.what} onChange={(what) => change(place, { what })} error={at(place, 'what')} />
              <TextField label={t('act.who')} maxLength={60} value={measure.who} onChange={(who) => change(place, { who })} error={at(place, 'who')} />
              <DateField label={t('act.until')} value={measure.until} onChange={(until) => change(place, { until })} error={at(place, 'until')} />
              <div className={styles['acts']}><Button look="quiet" size="small" onPress={() => setMeasures(measures.filter((_each, index) => index !== place))}>{t('act.removeMeasure')}</Button></div>
            </div>
          ))}
          {measures.length < 10 && <div className={styles['acts']}><Button look="secondary" size="small" onPress={() => setMeasures([...measures, NONE])}>{t('act.addMeasure')}</Button></div>}
        </fieldset>
      )}
      <FormProblem faults={faults} error={error} names={{ outcome: t('act.outcome'), text: t('act.text'), measures: t('measures') }} signInAs="staff" latest />
      <div className={styles['acts']}><Button type="submit" busy={busy}>{t('act.send')}</Button><Button look="quiet" onPress={onBack}>{t('act.cancel')}</Button></div>
    </form>
  );
}
