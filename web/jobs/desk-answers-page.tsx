import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { PublicAnswer } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFaults } from './faults.ts';
import { PublishedAnswers } from './published-answers.tsx';
import { correctAnswer, withdrawAnswer } from './queries.ts';
import styles from './jobs.module.css';

/** Published answers at the desk: any officer of the line withdraws and corrects them. */
export function DeskAnswersPage() {
  const { t } = useTranslation('jobs');
  return <StaffOnly title={t('desk.answers')} back="/desk/answers">{() => <><p><Link to="/desk/requests">← {t('desk.back')}</Link></p><h1>{t('desk.answers')}</h1><p className={styles['lead']}>{t('desk.answersLead')}</p><PublishedAnswers heading={t('questions.published')} Act={Acts} /></>}</StaffOnly>;
}

function Acts({ answer }: { readonly answer: PublicAnswer }) {
  const { t } = useTranslation('jobs');
  const [act, setAct] = useState<'withdraw' | 'correct' | null>(null);
  const close = (): void => setAct(null);
  if (act === 'withdraw') return <Withdraw answer={answer} onClose={close} />;
  if (act === 'correct') return <Correct answer={answer} onClose={close} />;
  const correct = t(answer.withdrawn ? 'desk.answerAgain' : 'desk.correctAnswer');
  return (
    <div className={styles['acts']}>
      <Button look="secondary" size="small" onPress={() => setAct('correct')} label={`${correct} · ${answer.number}`}>{correct}</Button>
      {!answer.withdrawn && <Button look="quiet" size="small" onPress={() => setAct('withdraw')} label={`${t('desk.withdrawAnswer')} · ${answer.number}`}>{t('desk.withdrawAnswer')}</Button>}
    </div>
  );
}

type FormProps = { readonly answer: PublicAnswer; readonly onClose: () => void };

/** What was done is read anew, also on the public page. */
function useDone(told: string, onClose: () => void): () => Promise<void> {
  const queries = useQueryClient();
  return async () => { toast(told); onClose(); await queries.invalidateQueries({ queryKey: ['answers'] }); };
}

function Withdraw({ answer, onClose }: FormProps) {
  const { t } = useTranslation('jobs');
  const [reason, setReason] = useState('');
  const sending = useMutation({ mutationFn: () => withdrawAnswer(answer.number, { edition: answer.edition, reason }), onSuccess: useDone(t('desk.answerWithdrawn'), onClose) });
  const faults = useFaults(sending.error);
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!sending.isPending) sending.mutate(); };
  return (
    <form className={styles['form']} aria-label={t('desk.withdrawSure')} noValidate onSubmit={submit}>
      <TextField label={t('desk.why')} hint={t('desk.whyHint')} rows={2} maxLength={500} value={reason} onChange={setReason} error={faults.of('reason')} />
      {sending.isError && !faults.any && <ProblemMessage error={sending.error} signInAs="staff" />}
      <div className={styles['acts']}><Button type="submit" look="danger" busy={sending.isPending}>{t('desk.withdrawAnswer')}</Button><Button look="quiet" onPress={onClose}>{t('cancel')}</Button></div>
    </form>
  );
}

function Correct({ answer, onClose }: FormProps) {
  const { t } = useTranslation('jobs');
  const [fields, setFields] = useState({ question: answer.question ?? '', answer: answer.answer ?? '', articles: answer.articles.join('\n'), reason: '' });
  const set = (name: keyof typeof fields) => (value: string): void => setFields((before) => ({ ...before, [name]: value }));
  const sending = useMutation({ mutationFn: () => correctAnswer(answer.number, { ...fields, edition: answer.edition, articles: fields.articles.split('\n') }), onSuccess: useDone(t('desk.corrected'), onClose) });
  const faults = useFaults(sending.error);
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!sending.isPending) sending.mutate(); };
  return (
    <form className={styles['form']} aria-label={t('desk.correctAnswer')} noValidate onSubmit={submit}>
      <TextField label={t('desk.question')} rows={2} maxLength={1000} value={fields.question} onChange={set('question')} error={faults.of('question')} />
      <TextField label={t('desk.text')} rows={4} maxLength={2000} value={fields.answer} onChange={set('answer')} error={faults.of('answer')} />
      <TextField label={t('desk.articles')} hint={t('desk.articlesHint')} rows={2} maxLength={2000} value={fields.articles} onChange={set('articles')} error={faults.of('articles')} />
      <TextField label={t('desk.why')} hint={t('desk.whyHint')} rows={2} maxLength={500} value={fields.reason} onChange={set('reason')} error={faults.of('reason')} />
      {sending.isError && !faults.any && <ProblemMessage error={sending.error} signInAs="staff" />}
      <div className={styles['acts']}><Button type="submit" busy={sending.isPending}>{t('desk.correctAnswer')}</Button><Button look="quiet" onPress={onClose}>{t('cancel')}</Button></div>
    </form>
  );
}
