import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffRequest } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFaults } from './faults.ts';
import { postPublication, requestQuery } from './queries.ts';
import styles from './jobs.module.css';

/** Question and answer for others to read, without whoever asked. The server looks through them once more. */
export function PublishForm({ request }: { readonly request: StaffRequest }) {
  const { t } = useTranslation('jobs');
  const queries = useQueryClient();
  const [question, setQuestion] = useState(request.text);
  const [answer, setAnswer] = useState(request.answers.map(({ text }) => text).join('\n'));
  const sending = useMutation({ mutationFn: () => postPublication(request.number, { question, answer }), onSuccess: (now) => { queries.setQueryData(requestQuery(request.number).queryKey, now); toast(t('desk.isPublished')); } });
  const faults = useFaults(sending.error);
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!sending.isPending) sending.mutate(); };
  return (
    <form className={styles['form']} aria-label={t('desk.publish')} noValidate onSubmit={submit}>
      <p>{t('desk.publishHow')}</p>
      <TextField label={t('desk.question')} rows={3} maxLength={1000} value={question} onChange={setQuestion} error={faults.of('question')} />
      <TextField label={t('desk.text')} rows={4} maxLength={2000} value={answer} onChange={setAnswer} error={faults.of('answer')} />
      {sending.isError && (!faults.any || faults.of('articles') !== undefined) && <ProblemMessage error={sending.error} signInAs="staff" />}
      <div className={styles['acts']}><Button type="submit" busy={sending.isPending}>{t('desk.publish')}</Button></div>
    </form>
  );
}
