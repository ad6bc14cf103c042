import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceRequestView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Tag } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFaults } from './faults.ts';
import { AnswerHistory, AnswerMark } from './published-answers.tsx';
import { postAgain, questionsQuery } from './queries.ts';
import styles from './jobs.module.css';

/** A question or complaint of one's own: under which number, who answers by when, and the answer with its articles. */
export function RequestCard({ request }: { readonly request: ServiceRequestView }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  const [first, second] = request.answers;
  // What was withdrawn or corrected since holds no longer: it does not stand in the colour of what is good.
  const withdrawn = request.published?.withdrawn !== undefined;
  const changed = withdrawn || request.published?.replaces !== undefined;
  const answer = (given: ServiceRequestView['answers'][number] | undefined) => given && (
    <div className={styles['answer']} data-void={changed || undefined}>
      <p className={styles['said']}>{given.text}</p>
      {given.articles.length > 0 && <p className={styles['small']}>{t('questions.articles', { articles: given.articles.join(t('comma')) })}</p>}
    </div>
  );
  return (
    <article className={styles['card']} aria-label={request.number}>
      <h3 className={styles['marks']}>{t(`questions.kinds.${request.kind}`)} <Tag>{text(request.topic)}</Tag> <Tag tone={request.open ? 'amber' : 'jade'}>{t(request.open ? 'questions.open' : `questions.outcomes.${request.answers.at(-1)?.outcome ?? 'answered'}`)}</Tag></h3>
      <p className={styles['small']}>{request.number} · {formatInstant(request.askedAt)}{request.job && ` · ${text(request.job.title)}`}</p>
      <p className={styles['said']}>{request.text}</p>
      {answer(first)}
      {request.again && <p className={styles['said']}><strong>{t('questions.againSaid')}</strong> {request.again.text}</p>}
      {answer(second)}
      {request.published && (request.published.withdrawn ?? request.published.replaces) && <div className={styles['answer']} data-void={withdrawn || undefined}><p className={styles['marks']}>{t('questions.publicNow')} <AnswerMark answer={request.published} /></p>{request.published.answer !== undefined && <p className={styles['said']}>{request.published.answer}</p>}<AnswerHistory answer={request.published} /></div>}
      {request.open && <p className={styles['small']}>{request.due === undefined ? t('questions.within', { limit: text(request.limit) }) : t('questions.due', { day: formatDay(request.due), limit: text(request.limit) })}{request.officer !== undefined && ` · ${t('questions.by', { number: request.officer })}`} {request.draw !== undefined && <a href={request.draw}>{t('questions.draw')}</a>}</p>}
      {request.mayAskAgain && <Again number={request.number} />}
    </article>
  );
}

function Again({ number }: { readonly number: string }) {
  const { t } = useTranslation('jobs');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const sending = useMutation({ mutationFn: () => postAgain(number, words), onSuccess: (now) => queries.setQueryData(questionsQuery.queryKey, now) });
  const faults = useFaults(sending.error);
  if (!open) return <p><Button look="quiet" size="small" onPress={() => setOpen(true)} label={`${t('questions.again')} · ${number}`}>{t('questions.again')}</Button></p>;
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!sending.isPending) sending.mutate(); };
  return (
    <form className={styles['form']} aria-label={t('questions.again')} noValidate onSubmit={submit}>
      <TextField label={t('questions.again')} hint={t('questions.againHint')} rows={3} maxLength={1000} value={words} onChange={setWords} error={faults.of('text')} />
      {sending.isError && !faults.any && <ProblemMessage error={sending.error} />}
      <div className={styles['acts']}><Button type="submit" busy={sending.isPending}>{t('questions.send')}</Button><Button look="quiet" onPress={() => setOpen(false)}>{t('cancel')}</Button></div>
    </form>
  );
}
