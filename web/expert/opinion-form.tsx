import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers, AppraisalTask, OpinionBody } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { checkAnswer, tidied } from '../ui/check-answer.ts';
import { FieldInput } from '../ui/field-input.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useAct } from '../ui/use-act.ts';
import { appraisalQuery, appraisalsQuery, postOpinion, taskOf } from './queries.ts';
import styles from '../task/task.module.css';

/** As many characters as the server wants of the grounds. */
const WORDS = 10;

/** An opinion, and the round in which it was written. */
export type SentOpinion = { readonly body: OpinionBody; readonly round: string };

/** With each opinion that an expert has given the form begins anew. */
export function roundOf({ mine }: Pick<AppraisalTask, 'mine'>): string {
  return mine?.at ?? '';
}

/** A value for each element that is asked of experts, in fields of the catalogue's own types, and the grounds. */
export function OpinionForm({ task }: { readonly task: AppraisalTask }) {
  const { t } = useTranslation('expert');
  const text = useText();
  const queries = useQueryClient();
  const [values, setValues] = useState<Answers>({});
  const [grounds, setGrounds] = useState('');
  const [checked, setChecked] = useState(false);
  const known = Object.fromEntries(task.fields.flatMap(({ element, field }): [string, string | number | boolean][] => {
    const value = values[element];
    return checkAnswer(field, value) === null && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') ? [[element, tidied(field, value)]] : [];
  }));
  const send = useAct({
    of: taskOf(task), reads: appraisalQuery(task).queryKey,
    send: ({ body }: SentOpinion) => postOpinion(task, body),
    onDone: (next) => { queries.setQueryData(appraisalQuery(task).queryKey, next); void queries.invalidateQueries({ queryKey: appraisalsQuery.queryKey, exact: true }); toast(t('sent')); },
  });
  const lacking = task.fields.some(({ element }) => known[element] === undefined);
  const short = grounds.trim().length < WORDS;
  return (
    <form className={styles['form']} aria-label={t('opinion')} noValidate onSubmit={(event) => { event.preventDefault(); setChecked(true); if (!lacking && !short && !send.isPending) send.mutate({ body: { values: known, grounds: grounds.trim() }, round: roundOf(task) }); }}>
      <h2>{t('opinion')}</h2>
      <p className={styles['small']}>{t('opinionHow')}</p>
      {task.fields.map(({ element, question, field }) => (
        <FieldInput key={element} label={text(question)} field={field} value={values[element]} error={checked && known[element] === undefined ? t('needed') : undefined}
          onChange={(next) => setValues(({ [element]: _before, ...rest }) => (next === undefined ? rest : { ...rest, [element]: next }))} />
      ))}
      <TextField label={t('grounds')} hint={t('groundsHow', { count: WORDS })} rows={4} maxLength={1000} value={grounds} onChange={setGrounds} error={checked && short ? t('groundsNeeded', { count: WORDS }) : undefined} />
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" latest />}
      <div className={styles['acts']}><Button type="submit" busy={send.isPending}>{t('send')}</Button></div>
    </form>
  );
}
