import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { problemOf } from '../ui/request.ts';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { Told } from './answer.tsx';
import { answerBack, progressQuery } from './queries.ts';
import { statusTone } from './status-tone.ts';
import styles from './complaints.module.css';

/** A complaint for whoever holds its number and code: how it stands, and what they can still say. */
export function FollowedComplaint({ number, code }: { readonly number: string; readonly code: string }) {
  const { t } = useTranslation('complaints');
  const text = useText();
  const read = useQuery(progressQuery(number, code));
  const one = stillThere(read);
  const problem = read.isError && (problemOf(read.error).status === 404 ? <Notice tone="bad" live title={t('track.notFound', { ns: 'hall' })}>{t('track.notFoundText', { ns: 'hall' })}</Notice> : <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />);
  if (one === undefined) return problem || <Skeleton card lines={5} />;
  return (
    <section className={styles['page']} aria-labelledby="followed">
      {problem}
      <h2 id="followed">{t(`kind.${one.kind}`)} · {text(one.about)}</h2>
      <p className={styles['marks']}><Tag tone={statusTone(one.status)}>{t(`status.${one.status}`)}</Tag><span>{one.number}</span><span className={styles['small']}>{t('handed', { at: formatInstant(one.handedAt) })}</span>{one.due !== undefined && one.answer === undefined && <span className={styles['small']}>{t('due', { day: formatDay(one.due) })}</span>}</p>
      <Told complaint={one} />
      {one.mayReply && <Say key="reply" number={number} code={code} act="reply" title={t('mine.asked')} label={t('mine.words')} go={t('mine.reply')} />}
      {one.maySettle && <Settle number={number} code={code} until={one.answer?.until} mayObject={one.mayObject} />}
    </section>
  );
}

function useAnswer(number: string, code: string, act: Parameters<typeof answerBack>[2], words: string) {
  const { t } = useTranslation('complaints');
  const queries = useQueryClient();
  return useMutation({ mutationFn: () => answerBack(number, code, act, words), onSuccess: (now) => { queries.setQueryData(progressQuery(number, code).queryKey, now); toast(t('mine.thanks')); } });
}

function Say({ number, code, act, title, label, go, onBack }: { readonly number: string; readonly code: string; readonly act: 'reply' | 'objection'; readonly title: string; readonly label: string; readonly go: string; readonly onBack?: () => void }) {
  const { t } = useTranslation('complaints');
  const [words, setWords] = useState('');
  const field = act === 'reply' ? 'text' : 'reason';
  const sending = useAnswer(number, code, act, words);
  const faults = useFormFaults({ [field]: words }, words.trim() === '' ? [field] : [], sending.error);
  return (
    <form className={styles['form']} aria-label={title} noValidate onSubmit={(event) => { event.preventDefault(); if (!faults.isIncomplete() && !sending.isPending) sending.mutate(); }}>
      <TextField label={label} rows={4} maxLength={1000} value={words} onChange={setWords} error={faults.wrong(field)} />
      <FormProblem faults={faults} error={sending.error} names={{ [field]: label }} />
      <div className={styles['acts']}><Button type="submit" busy={sending.isPending}>{go}</Button>{onBack && <Button look="quiet" onPress={onBack}>{t('mine.back')}</Button>}</div>
    </form>
  );
}

function Settle({ number, code, until, mayObject }: { readonly number: string; readonly code: string; readonly until: string | undefined; readonly mayObject: boolean }) {
  const { t } = useTranslation('complaints');
  const [objecting, setObjecting] = useState(false);
  const settling = useAnswer(number, code, 'settlement', '');
  if (objecting) return <Say number={number} code={code} act="objection" title={t('mine.object')} label={t('mine.reason')} go={t('mine.sendObjection')} onBack={() => setObjecting(false)} />;
  return (
    <section className={styles['card']} aria-label={t('mine.settled')}>
      <h2>{t('mine.settled')}</h2>
      {mayObject && until !== undefined && <p className={styles['small']}>{t('mine.until', { day: formatDay(until) })}</p>}
      {settling.isError && <ProblemMessage error={settling.error} />}
      <div className={styles['acts']}><Button busy={settling.isPending} onPress={() => settling.mutate()}>{t('mine.settle')}</Button>{mayObject && <Button look="secondary" onPress={() => setObjecting(true)}>{t('mine.object')}</Button>}</div>
    </section>
  );
}
