import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFaults } from './faults.ts';
import { adviserQuery, recordAdvice } from './service-queries.ts';
import styles from './jobs.module.css';

/** What was said at a talk and what comes next; or that nobody came. Its person reads it. */
export function RecordForm({ id, person }: { readonly id: string; readonly person: string }) {
  const { t } = useTranslation('jobs');
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const [next, setNext] = useState('');
  const recording = useMutation({ mutationFn: (status: 'held' | 'missed') => recordAdvice(id, { status, text: words, next: next.split('\n') }), onSuccess: (now) => { queries.setQueryData(adviserQuery.queryKey, now); toast(t('desk.recorded')); } });
  const faults = useFaults(recording.error);
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!recording.isPending) recording.mutate('held'); };
  return (
    <form className={styles['form']} aria-label={`${t('desk.record')} · ${person}`} noValidate onSubmit={submit}>
      <TextField label={t('desk.recordText')} hint={t('desk.textHint')} rows={3} maxLength={2000} value={words} onChange={setWords} error={faults.of('text')} />
      <TextField label={t('desk.next')} hint={t('desk.nextHint')} rows={2} maxLength={1000} value={next} onChange={setNext} optional />
      {recording.isError && !faults.any && <ProblemMessage error={recording.error} signInAs="staff" />}
      <div className={styles['acts']}><Button type="submit" busy={recording.isPending}>{t('desk.record')}</Button><Button look="quiet" onPress={() => recording.mutate('missed')}>{t('desk.missed')}</Button></div>
    </form>
  );
}
