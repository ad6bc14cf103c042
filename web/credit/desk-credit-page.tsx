import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { CreditAnswerBody, CreditCase, PromiseView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { useAct } from '../ui/use-act.ts';
import { PromiseCard } from './promise-card.tsx';
import { creditCaseQuery, creditOf, creditTasksQuery, postCreditAnswer } from './queries.ts';
import styles from './credit.module.css';

/** What supervisors answer about credit records, and the promises that wait for an inspection. */
export function DeskCreditPage() {
  const { t } = useTranslation('credit');
  return <StaffOnly title={t('desk')} back="/desk/credit" needs="supervisor">{() => <Desk />}</StaffOnly>;
}

function Desk() {
  const { t } = useTranslation('credit');
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}><h1>{t('desk')}</h1><p>{t('deskLead')}</p></header>
      {open === null ? <Tasks onOpen={setOpen} /> : <><div><Button look="quiet" onPress={() => setOpen(null)}>{t('back')}</Button></div><One number={open} /></>}
    </div>
  );
}

function Tasks({ onOpen }: { readonly onOpen: (number: string) => void }) {
  const { t } = useTranslation('credit');
  const text = useText();
  const read = useQuery(creditTasksQuery);
  if (read.isPending) return <Skeleton lines={6} card />;
  if (!read.data) return <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />;
  if (read.data.tasks.length === 0) return <EmptyState title={t('nothing')}><p>{t('nothingHow')}</p></EmptyState>;
  return (
    <ul>
      {read.data.tasks.map(({ case: number, no, matter, what, since }) => (
        <li key={`${number}/${no}`} className={styles['task']}>
          <span><strong>{t(`what.${what}`)}</strong> · {text(matter)} <span className={styles['small']}>{number} · {t('since', { at: formatInstant(since) })}</span></span>
          <Button look="secondary" size="small" label={`${t('look')} ${number}`} onPress={() => onOpen(number)}>{t('look')}</Button>
        </li>
      ))}
    </ul>
  );
}

function One({ number }: { readonly number: string }) {
  const { t } = useTranslation('credit');
  const text = useText();
  const read = useQuery(creditCaseQuery(number));
  if (read.isPending) return <Skeleton lines={6} card />;
  if (!read.data) return <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />;
  const { value, etag } = read.data;
  return (
    <section aria-labelledby="credit-case" className={styles['cards']}>
      <h2 id="credit-case">{text(value.lifeEvent)} {number}</h2>
      <p>{t('person', value.person)}</p>
      {value.promises.map((promise) => <PromiseCard key={promise.element} number={number} promise={promise} staff>{promise.asked ? <Answer view={value} promise={promise} tag={etag ?? ''} /> : <TooLate of={creditOf(number, promise.element)} />}</PromiseCard>)}
    </section>
  );
}

function Answer({ view, promise, tag }: { readonly view: CreditCase; readonly promise: PromiseView; readonly tag: string }) {
  const { t } = useTranslation('credit');
  const text = useText();
  const queries = useQueryClient();
  const [granted, setGranted] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const act = promise.actions.find(({ action }) => action === 'answer');
  const short = note.trim().length < 10;
  const send = useAct({
    of: creditOf(view.case, promise.element), reads: creditCaseQuery(view.case).queryKey,
    send: (body: CreditAnswerBody) => postCreditAnswer(view.case, promise.element, tag, body),
    onDone: () => { void queries.invalidateQueries({ queryKey: ['supervision', 'credit'] }); toast(t('answered')); },
  });
  if (!act?.allowed) return act?.why ? <p>{text(act.why)}</p> : null;
  return (
    <form className={styles['form']} aria-label={t('decide')} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (!short && granted !== null && !send.isPending) send.mutate({ granted: granted === 'grant', note }); }}>
      <ChoiceList label={t('decide')} row value={granted} onChange={setGranted} choices={(['grant', 'decline'] as const).map((id) => ({ id, name: t(id) }))} />
      {tried && granted === null && <p role="alert">{t('chooseFirst')}</p>}
      <TextField label={t('note')} rows={3} maxLength={1000} value={note} onChange={setNote} error={tried && short ? t('whyNeeded') : undefined} />
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" latest />}
      <div className={styles['acts']}><Button type="submit" busy={send.isPending}>{t('send')}</Button></div>
    </form>
  );
}
