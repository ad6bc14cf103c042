import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedSignIn } from '../hall/need-sign-in.tsx';
import type { AdviceView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatAppointment } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag, type Tone } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFaults } from './faults.ts';
import { JobsNav } from './jobs-nav.tsx';
import { Earlier } from './earlier.tsx';
import { cancelAdvice, getEarlierAdvice, moveAdvice, myAdviceQuery, putAdvice, timesQuery } from './service-queries.ts';
import { TimeChoice } from './time-choice.tsx';
import styles from './jobs.module.css';

const TONES: Record<AdviceView['status'], Tone> = { booked: 'amber', held: 'jade', missed: 'vermilion', unrecorded: 'amber', cancelled: 'grey' };

/** Talks with an adviser: booked, moved, cancelled, and what was said. */
export function AdvicePage() {
  const { t } = useTranslation('jobs');
  return (
    <>
      <title>{`${t('nav.advice')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('nav.advice')}</h1>
      <p className={styles['lead']}>{t('advice.lead')}</p>
      <JobsNav />
      <NeedSignIn title={t('advice.needSignIn')}><Mine /></NeedSignIn>
    </>
  );
}

function Mine() {
  const { t } = useTranslation('jobs');
  const read = useQuery(myAdviceQuery);
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={5} />;
  const { advice, next } = seen;
  return (
    <>
      {problem}
      {!advice.some(({ ahead }) => ahead) && <Book />}
      {advice.length > 0 && <section className={styles['part']} aria-labelledby="talks"><h2 id="talks">{t('advice.mine')}</h2><ul className={styles['list']}>{advice.map((each) => <li key={each.id}><Talk talk={each} /></li>)}</ul>{next !== undefined && <Earlier from={next} of={myAdviceQuery.queryKey} load={async (after) => { const page = await getEarlierAdvice(after); return { items: page.advice, next: page.next }; }}>{(each: AdviceView) => <Talk talk={each} />}</Earlier>}</section>}
    </>
  );
}

/** After each act: the own talks as they stand, and the free times anew. */
function useDone(told: string) {
  const queries = useQueryClient();
  return async (now: { readonly advice: AdviceView[] }): Promise<void> => { queries.setQueryData(myAdviceQuery.queryKey, now); toast(told); await queries.invalidateQueries(timesQuery); };
}

function Book() {
  const { t } = useTranslation('jobs');
  const text = useText();
  const times = useQuery(timesQuery);
  const [id, setId] = useState(() => crypto.randomUUID());
  const [time, setTime] = useState<string | null>(null);
  const [topic, setTopic] = useState<string | null>(null);
  const [wish, setWish] = useState('');
  const [checked, setChecked] = useState(false);
  const done = useDone(t('advice.booked'));
  const booking = useMutation({ mutationFn: (chosen: string) => putAdvice(id, { time: chosen, topic: topic ?? '', wish }), onSuccess: done, onError: async () => { setId(crypto.randomUUID()); setTime(null); await times.refetch(); } });
  const faults = useFaults(booking.error);
  const seen = stillThere(times);
  const problem = times.isError && <ProblemMessage error={times.error} onRetry={() => void times.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={4} />;
  if (seen.times.length === 0) return <>{problem}<EmptyState title={t('advice.noTimes')}>{t('advice.noTimesHow')}</EmptyState></>;
  const submit = (event: FormEvent): void => { event.preventDefault(); setChecked(true); if (time !== null && !booking.isPending) booking.mutate(time); };
  return (
    <>
      {problem}
      <form className={styles['form']} aria-label={t('advice.book')} noValidate onSubmit={submit}>
        <TimeChoice times={seen.times} value={time} onChange={setTime} error={checked && time === null ? t('advice.chooseTime') : undefined} />
        <Select label={t('advice.topic')} value={topic} onChange={setTopic} error={faults.of('topic')} options={seen.topics.map(({ code, name }) => ({ id: code, name: text(name) }))} />
        <TextField label={t('advice.wish')} hint={t('advice.wishHint')} rows={3} maxLength={500} value={wish} onChange={setWish} optional />
        {booking.isError && !faults.any && <ProblemMessage error={booking.error} />}
        <div className={styles['acts']}><Button type="submit" size="large" busy={booking.isPending}>{t('advice.go')}</Button></div>
      </form>
    </>
  );
}

function Talk({ talk }: { readonly talk: AdviceView }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  const times = useQuery(timesQuery).data?.times ?? [];
  const [moving, setMoving] = useState(false);
  const [time, setTime] = useState<string | null>(null);
  const moved = useDone(t('advice.moved'));
  const cancelled = useDone(t('advice.cancelled'));
  const move = useMutation({ mutationFn: (chosen: string) => moveAdvice(talk.id, chosen), onSuccess: async (now) => { setMoving(false); await moved(now); } });
  const cancel = useMutation({ mutationFn: () => cancelAdvice(talk.id), onSuccess: cancelled });
  const failed = move.error ?? cancel.error;
  return (
    <article className={styles['card']} aria-label={formatAppointment(talk.time.startsAt)}>
      <h3 className={styles['marks']}>{formatAppointment(talk.time.startsAt)} <Tag tone={TONES[talk.status]}>{t(`advice.status.${talk.status}`)}</Tag></h3>
      <p>{talk.time.place} · {t('advice.minutes', { count: talk.time.minutes })} · {t('advice.with', { number: talk.time.adviser })}</p>
      <p className={styles['small']}>{text(talk.topic)}{talk.wish !== '' && ` · ${talk.wish}`}</p>
      {talk.record && <div className={styles['answer']}><p><strong>{t('advice.record')}</strong></p><p className={styles['said']}>{talk.record.text}</p>{talk.record.next.length > 0 && <><p><strong>{t('advice.next')}</strong></p><ol className={styles['steps']}>{talk.record.next.map((each) => <li key={each}>{each}</li>)}</ol></>}</div>}
      {talk.ahead && !moving && <div className={styles['acts']}><Button look="secondary" size="small" onPress={() => setMoving(true)}>{t('advice.move')}</Button><Button look="quiet" size="small" busy={cancel.isPending} onPress={() => cancel.mutate()}>{t('advice.cancel')}</Button></div>}
      {talk.ahead && moving && <><TimeChoice times={times} value={time} onChange={setTime} /><div className={styles['acts']}><Button size="small" disabled={time === null} busy={move.isPending} onPress={() => { if (time !== null) move.mutate(time); }}>{t('advice.moveGo')}</Button><Button look="quiet" size="small" onPress={() => setMoving(false)}>{t('cancel')}</Button></div></>}
      {failed && <ProblemMessage error={failed} />}
    </article>
  );
}
