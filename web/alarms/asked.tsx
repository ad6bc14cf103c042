import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../supervision/supervision.module.css';
import type { Alarms } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import own from './alarms.module.css';
import { alarmsQuery, postAnswer, postDeskAnswer, questionsQuery } from './queries.ts';

/** What another city asks this one, or a city asks a desk of a department: the question and its figures, and the answer; in the end what came of it. */
export function Asked({ enquiry: { id, city, what, question, at, answer, until, late, finding }, by }: { readonly enquiry: Alarms['asked'][number]; readonly by: 'city' | 'desk' }) {
  const { t } = useTranslation('alarms');
  const text = useText();
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const [checked, setChecked] = useState(false);
  const send = useMutation({
    mutationFn: async () => {
      if (by === 'city') queries.setQueryData(alarmsQuery.queryKey, await postAnswer(id, words.trim()));
      else queries.setQueryData(questionsQuery.queryKey, await postDeskAnswer(id, words.trim()));
    },
    onSuccess: () => toast(t('sent')),
  });
  const label = t('answerOf', { city: text(city) });
  return (
    <article className={styles['box']} aria-label={t('askedBy', { city: text(city), at: formatInstant(at) })}>
      <h3>{question}</h3>
      <p className={styles['small']}>{t('askedBy', { city: text(city), at: formatInstant(at) })} · {text(what)}</p>
      {until !== undefined && !answer && <p className={late ? own['late'] : styles['small']}>{t(late ? 'waitingLate' : 'waitingUntil', { until: formatDay(until) })}</p>}
      {finding !== null && <p className={styles['small']}>{t('outcome', { finding: t(`finding.${finding}`) })}</p>}
      {answer ? <p>{t('answered', { at: formatInstant(answer.at), text: answer.text })}</p> : (
        <form className={styles['form']} aria-label={label} noValidate onSubmit={(event) => { event.preventDefault(); setChecked(true); if (words.trim() !== '' && !send.isPending) send.mutate(); }}>
          <TextField label={t('answer')} hint={t(by === 'city' ? 'noteHow' : 'answerHow')} rows={2} maxLength={1000} value={words} onChange={setWords} error={checked && words.trim() === '' ? t('needed') : undefined} />
          {send.isError && <ProblemMessage error={send.error} signInAs="staff" />}
          <Button type="submit" busy={send.isPending}>{t('answerGo')}</Button>
        </form>
      )}
    </article>
  );
}
