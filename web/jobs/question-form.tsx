import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFaults } from './faults.ts';
import { choicesQuery, putQuestion, questionsQuery } from './queries.ts';
import styles from './jobs.module.css';

/** A question about policy: it gets a number, an officer whom chance picks, and a day to be answered by. */
export function QuestionForm() {
  const { t } = useTranslation('jobs');
  const text = useText();
  const queries = useQueryClient();
  const choices = useQuery(choicesQuery).data;
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [topic, setTopic] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [publish, setPublish] = useState<readonly string[]>([]);
  const sending = useMutation({
    mutationFn: () => putQuestion(key, { topic: topic ?? '', text: words, publish: publish.length > 0 }),
    onSuccess: (now) => { queries.setQueryData(questionsQuery.queryKey, now); toast(t('questions.sent')); setKey(crypto.randomUUID()); setTopic(null); setWords(''); setPublish([]); },
  });
  const faults = useFaults(sending.error);
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!sending.isPending) sending.mutate(); };
  return (
    <form className={styles['form']} aria-label={t('questions.ask')} noValidate onSubmit={submit}>
      <Select label={t('questions.topic')} value={topic} onChange={setTopic} error={faults.of('topic')} options={(choices?.topics ?? []).map(({ code, name }) => ({ id: code, name: text(name) }))} />
      <TextField label={t('questions.text')} hint={t('questions.hint')} rows={4} maxLength={1000} value={words} onChange={setWords} error={faults.of('text')} />
      <ChoiceList many label={t('questions.publishLabel')} hideLabel value={publish} onChange={setPublish} choices={[{ id: 'yes', name: t('questions.publish'), note: t('questions.publishNote') }]} />
      {sending.isError && !faults.any && <ProblemMessage error={sending.error} />}
      <div className={styles['acts']}><Button type="submit" busy={sending.isPending}>{t('questions.send')}</Button></div>
    </form>
  );
}
