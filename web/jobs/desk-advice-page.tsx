import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { AdviserDesk } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatAppointment, formatClock, formatWeekday } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFaults } from './faults.ts';
import { RecordForm } from './record-form.tsx';
import { adviserQuery, openTimes, withdrawTime } from './service-queries.ts';
import styles from './jobs.module.css';

/** An adviser's day: who comes, what to record, and which times are open. */
export function DeskAdvicePage() {
  const { t } = useTranslation('jobs');
  return <StaffOnly title={t('desk.advice')} back="/desk/advice">{(me) => <><h1>{t('desk.advice')}</h1><p className={styles['lead']}>{t('desk.adviceLead')}</p>{me.roles.includes('adviser') ? <Day /> : <EmptyState title={t('desk.onlyAdvisers')} />}</>}</StaffOnly>;
}

function Day() {
  const { t } = useTranslation('jobs');
  const text = useText();
  const queries = useQueryClient();
  const read = useQuery(adviserQuery);
  const withdrawing = useMutation({ mutationFn: withdrawTime, onSuccess: (now) => { queries.setQueryData(adviserQuery.queryKey, now); toast(t('desk.withdrawn')); } });
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />;
  if (seen === undefined) return problem || <Skeleton card lines={5} />;
  const { talks, times } = seen;
  return (
    <>
      {problem}
      <section className={styles['part']} aria-labelledby="talks">
        <h2 id="talks">{t('desk.talks')}</h2>
        {talks.length === 0 && <p className={styles['small']}>{t('desk.noTalks')}</p>}
        <ul className={styles['list']}>
          {talks.map((talk) => (
            <li key={talk.id}>
              <article className={styles['card']} aria-label={`${talk.person} ${formatAppointment(talk.time.startsAt)}`}>
                <h3 className={styles['marks']}>{talk.person} · {formatAppointment(talk.time.startsAt)} <Tag tone={talk.due ? 'amber' : talk.status === 'held' ? 'jade' : 'grey'}>{t(talk.due ? 'desk.toRecord' : `advice.status.${talk.status}`)}</Tag></h3>
                <p className={styles['small']}>{text(talk.topic)} · {talk.time.place}{talk.wish !== '' && ` · ${talk.wish}`}</p>
                {talk.record && <p className={styles['said']}>{talk.record.text}</p>}
                {talk.due && <RecordForm id={talk.id} person={talk.person} />}
              </article>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles['part']} aria-labelledby="times">
        <h2 id="times">{t('desk.times')}</h2>
        <OpenForm />
        {withdrawing.isError && <ProblemMessage error={withdrawing.error} signInAs="staff" />}
        <Times times={times} onWithdraw={withdrawing.mutate} />
      </section>
    </>
  );
}

/** The times that are open, a day a row. */
function Times({ times, onWithdraw }: { readonly times: AdviserDesk['times']; readonly onWithdraw: (id: string) => void }) {
  const { t } = useTranslation('jobs');
  const days = [...Map.groupBy(times, ({ startsAt, place }) => `${formatWeekday(startsAt)} · ${place}`)];
  return (
    <ul className={styles['days']}>
      {days.map(([day, open]) => (
        <li key={day}>
          <h3>{day}</h3>
          <ul className={styles['marks']}>
            {open.map((time) => <li key={time.id}><strong>{formatClock(time.startsAt)}</strong>{time.booked && <Tag tone="amber">{t('desk.taken')}</Tag>}<Button look="quiet" size="small" onPress={() => onWithdraw(time.id)} label={`${t('desk.withdraw')} · ${formatAppointment(time.startsAt)}`}>{t('desk.withdraw')}</Button></li>)}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function OpenForm() {
  const { t } = useTranslation('jobs');
  const queries = useQueryClient();
  const [day, setDay] = useState('');
  const [hours, setHours] = useState('09:00 10:00 14:30');
  const [place, setPlace] = useState('');
  const [wrong, setWrong] = useState(false);
  const opening = useMutation({ mutationFn: (startsAt: string[]) => openTimes({ startsAt, minutes: 40, place }), onSuccess: (now: AdviserDesk) => { queries.setQueryData(adviserQuery.queryKey, now); toast(t('desk.opened')); } });
  const faults = useFaults(opening.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const list = hours.split(/[\s,，、]+/u).filter((each) => each !== '');
    const good = day !== '' && list.length > 0 && list.every((each) => /^([01]\d|2[0-3]):[0-5]\d$/u.test(each));
    setWrong(!good);
    if (good && !opening.isPending) opening.mutate(list.map((each) => new Date(`${day}T${each}:00+08:00`).toISOString()));
  };
  return (
    <form className={styles['form']} aria-label={t('desk.open')} noValidate onSubmit={submit}>
      <DateField label={t('desk.day')} value={day} onChange={setDay} error={wrong && day === '' ? t('desk.dayNeeded') : faults.of('startsAt')} />
      <TextField label={t('desk.hours')} hint={t('desk.hoursHint')} value={hours} maxLength={200} onChange={setHours} error={wrong && day !== '' ? t('desk.hoursHint') : undefined} />
      <TextField label={t('desk.place')} value={place} maxLength={100} onChange={setPlace} error={faults.of('place')} />
      {opening.isError && !faults.any && <ProblemMessage error={opening.error} signInAs="staff" />}
      <div className={styles['acts']}><Button type="submit" busy={opening.isPending}>{t('desk.open')}</Button></div>
    </form>
  );
}
