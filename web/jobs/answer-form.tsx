import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRequestBody, StaffRequest } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useAct } from '../ui/use-act.ts';
import { useFaults } from './faults.ts';
import { postAnswer, requestOf, requestQuery, requestsQuery } from './queries.ts';
import styles from './jobs.module.css';

type Outcome = StaffRequest['outcomes'][number];
/** An answer, and how many had been given by then: with each the form begins anew. */
export type SentAnswer = { readonly body: AnswerRequestBody; readonly answers: number };

/** An officer's answer: how it is decided, why, what helps, and by which articles. */
export function AnswerForm({ request }: { readonly request: StaffRequest }) {
  const { t } = useTranslation('jobs');
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | null>(request.outcomes.length === 1 ? request.outcomes[0] ?? null : null);
  const [words, setWords] = useState('');
  const [remedy, setRemedy] = useState('');
  const [articles, setArticles] = useState('');
  const [checked, setChecked] = useState(false);
  const sending = useAct({
    of: requestOf(request.number), reads: requestQuery(request.number).queryKey,
    send: ({ body }: SentAnswer) => postAnswer(request, body),
    onDone: async (now) => { queries.setQueryData(requestQuery(request.number).queryKey, now); toast(t('desk.done')); await queries.invalidateQueries(requestsQuery); },
  });
  const faults = useFaults(sending.error);
  const submit = (event: FormEvent): void => { event.preventDefault(); setChecked(true); if (outcome !== null && !sending.isPending) sending.mutate({ body: { outcome, text: words, remedy, articles: articles.split('\n') }, answers: request.answers.length }); };
  return (
    <form className={styles['form']} aria-label={t('desk.answer')} noValidate onSubmit={submit}>
      {request.outcomes.length > 1 && <ChoiceList label={t('desk.answer')} value={outcome} onChange={(id) => setOutcome(id as Outcome)} error={checked && outcome === null ? t('desk.choose') : undefined} choices={request.outcomes.map((id) => ({ id, name: t(`desk.outcomes.${id}`) }))} />}
      <TextField label={t('desk.text')} hint={t('desk.textHint')} rows={4} maxLength={2000} value={words} onChange={setWords} error={faults.of('text')} />
      {outcome === 'refuse' && <TextField label={t('desk.remedy')} rows={2} maxLength={1000} value={remedy} onChange={setRemedy} error={faults.of('remedy')} />}
      {outcome === 'answered' && <TextField label={t('desk.articles')} hint={t('desk.articlesHint')} rows={3} maxLength={2000} value={articles} onChange={setArticles} error={faults.of('articles')} />}
      {sending.isError && !faults.any && <ProblemMessage error={sending.error} signInAs="staff" latest />}
      <div className={styles['acts']}><Button type="submit" busy={sending.isPending}>{t('desk.send')}</Button></div>
    </form>
  );
}
