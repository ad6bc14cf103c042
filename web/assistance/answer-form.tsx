import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerAssistanceBody, Answers, AssistanceTask, StoredFile } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { checkAnswer, tidied } from '../ui/check-answer.ts';
import { FieldInput } from '../ui/field-input.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useAct } from '../ui/use-act.ts';
import { postAnswer, postAttachment, requestQuery, requestsQuery, taskOf } from './queries.ts';
import styles from '../task/task.module.css';

/** As many characters as the server wants of the basis. */
const WORDS = 4;
const MOST_FILES = 5;

type Said = AnswerAssistanceBody['said'];

/** A value for each element that was asked, in fields of the catalogue's own types, or why it cannot be said; the basis, and files that show it. */
export function AnswerForm({ task }: { readonly task: AssistanceTask }) {
  const { t } = useTranslation('assistance');
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [values, setValues] = useState<Answers>({});
  const [cannot, setCannot] = useState<Readonly<Record<string, string>>>({});
  const [basis, setBasis] = useState('');
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  const [checked, setChecked] = useState(false);
  const said: Said = Object.fromEntries(task.fields.flatMap(({ element, field }): [string, Said[string]][] => {
    const why = cannot[element];
    if (why !== undefined) return why.trim() === '' ? [] : [[element, { cannot: why.trim() }]];
    const value = values[element];
    return checkAnswer(field, value) === null && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') ? [[element, { value: tidied(field, value) as string | number | boolean }]] : [];
  }));
  const send = useAct({
    of: taskOf(task), reads: requestQuery(task).queryKey,
    send: (body: AnswerAssistanceBody) => postAnswer(task, body),
    onDone: async () => { toast(t('sent')); await queries.invalidateQueries({ queryKey: requestsQuery.queryKey, exact: true }); await navigate({ to: '/desk/assistance' }); },
  });
  const lacking = task.fields.some(({ element }) => said[element] === undefined);
  const short = basis.trim().length < WORDS;
  const withdraw = (element: string): void => setCannot(({ [element]: _before, ...rest }) => rest);
  return (
    <form className={styles['form']} aria-label={t('answer')} noValidate onSubmit={(event) => { event.preventDefault(); setChecked(true); if (!lacking && !short && !send.isPending) send.mutate({ said, basis: basis.trim(), files: files.map(({ id }) => id) }); }}>
      <h2>{t('answer')}</h2>
      <p className={styles['small']}>{t('answerHow')}</p>
      {task.fields.map(({ element, name, question, field }) => (
        <div key={element} className={styles['one']}>
          {cannot[element] === undefined ? (
            <>
              <FieldInput label={text(question)} field={field} value={values[element]} error={checked && said[element] === undefined ? t('needed') : undefined}
                onChange={(next) => setValues(({ [element]: _before, ...rest }) => (next === undefined ? rest : { ...rest, [element]: next }))} />
              <Button look="quiet" onPress={() => setCannot({ ...cannot, [element]: '' })}>{t('cannot')}</Button>
            </>
          ) : (
            <>
              <TextField label={`${text(name)} · ${t('cannotWhy')}`} rows={2} maxLength={500} value={cannot[element]} onChange={(next) => setCannot({ ...cannot, [element]: next })} error={checked && said[element] === undefined ? t('cannotNeeded') : undefined} />
              <Button look="quiet" onPress={() => withdraw(element)}>{t('canAfterAll')}</Button>
            </>
          )}
        </div>
      ))}
      <TextField label={t('grounds')} hint={t('groundsHow', { count: WORDS })} rows={3} maxLength={1000} value={basis} onChange={setBasis} error={checked && short ? t('groundsNeeded', { count: WORDS }) : undefined} />
      <FileDrop label={t('attach')} hint={t('attachHow')} max={MOST_FILES} value={files} onChange={setFiles} send={(file, progress) => postAttachment(task, file, progress)} />
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" latest />}
      <div className={styles['acts']}><Button type="submit" busy={send.isPending}>{t('send')}</Button></div>
    </form>
  );
}
