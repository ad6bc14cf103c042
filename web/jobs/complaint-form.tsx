import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFaults } from './faults.ts';
import { choicesQuery, putComplaint, questionsQuery } from './queries.ts';
import styles from './jobs.module.css';

/** Something is wrong with a vacancy: an officer whom chance picks looks into it. */
export function ComplaintForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  const queries = useQueryClient();
  const choices = useQuery(choicesQuery).data;
  const [key] = useState(() => crypto.randomUUID());
  const [topic, setTopic] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const sending = useMutation({ mutationFn: () => putComplaint(id, key, { topic: topic ?? '', text: words }), onSuccess: () => queries.invalidateQueries(questionsQuery) });
  const faults = useFaults(sending.error);
  if (sending.isSuccess) return <Notice tone="good" title={t('complain.sent', { number: sending.data.number })} live action={<Link to="/questions" search={{}}>{t('complain.follow')}</Link>} />;
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!sending.isPending) sending.mutate(); };
  return (
    <form className={styles['form']} aria-label={t('complain.title')} noValidate onSubmit={submit}>
      <ChoiceList label={t('complain.topic')} value={topic} onChange={setTopic} error={faults.of('topic')} choices={(choices?.complaints ?? []).map(({ code, name }) => ({ id: code, name: text(name) }))} />
      <TextField label={t('complain.text')} hint={t('complain.hint')} rows={3} maxLength={1000} value={words} onChange={setWords} error={faults.of('text')} />
      {sending.isError && !faults.any && <ProblemMessage error={sending.error} />}
      <div className={styles['acts']}><Button type="submit" busy={sending.isPending}>{t('complain.send')}</Button><Button look="quiet" onPress={onClose}>{t('cancel')}</Button></div>
    </form>
  );
}
