import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../supervision/supervision.module.css';
import type { Alarms } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { alarmsQuery, postAnswer } from './queries.ts';

/** What another city asks this one: the question and its figures, and the answer. */
export function Asked({ enquiry: { id, city, what, question, at, answer } }: { readonly enquiry: Alarms['asked'][number] }) {
  const { t } = useTranslation('alarms');
  const text = useText();
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const [checked, setChecked] = useState(false);
  const send = useMutation({ mutationFn: () => postAnswer(id, words.trim()), onSuccess: (next) => { queries.setQueryData(alarmsQuery.queryKey, next); toast(t('sent')); } });
  const label = t('answerOf', { city: text(city) });
  return (
    <article className={styles['box']} aria-label={t('askedBy', { city: text(city), at: formatInstant(at) })}>
      <h3>{question}</h3>
      <p className={styles['small']}>{t('askedBy', { city: text(city), at: formatInstant(at) })} · {text(what)}</p>
      {answer ? <p>{t('answered', { at: formatInstant(answer.at), text: answer.text })}</p> : (
        <form className={styles['form']} aria-label={label} noValidate onSubmit={(event) => { event.preventDefault(); setChecked(true); if (words.trim() !== '' && !send.isPending) send.mutate(); }}>
          <TextField label={t('answer')} hint={t('noteHow')} rows={2} maxLength={1000} value={words} onChange={setWords} error={checked && words.trim() === '' ? t('needed') : undefined} />
          {send.isError && <ProblemMessage error={send.error} signInAs="staff" />}
          <Button type="submit" busy={send.isPending}>{t('answerGo')}</Button>
        </form>
      )}
    </article>
  );
}
