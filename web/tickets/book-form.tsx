import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnBookings, QueueBoard } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatWeekday } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { toast } from '../ui/toast.tsx';
import { whenGone } from '../ui/when-gone.ts';
import { isRefused } from './is-refused.ts';
import { bookingsQuery, bookTime, timesQuery, type Wanted } from './queries.ts';
import styles from './tickets.module.css';

const ANY = 'any';
/** The form goes with what it did, or once it is known that it was done. */
const goOn = (): void => whenGone(() => document.getElementById('bookings'));

/** A day, a time that has a place left and, where windows differ, what it is about; for another appointment, or to move one. */
export function BookForm({ board: { office, kinds }, instead, onEnd }: { readonly board: QueueBoard; /** The appointment that is moved to another time. */ readonly instead?: OwnBookings['bookings'][number]; readonly onEnd?: () => void }) {
  const { t } = useTranslation('tickets');
  const text = useText();
  const queries = useQueryClient();
  const read = useQuery(timesQuery(office.id));
  // The id of one wish: sent again after an answer that was lost, it is the same appointment.
  const [id, setId] = useState(() => crypto.randomUUID());
  const anew = (): void => setId(crypto.randomUUID());
  const [chosenDay, setDay] = useState('');
  const [slot, setSlot] = useState<string | null>(null);
  const [kind, setKind] = useState(() => kinds.find(({ name }) => name.zh === instead?.kind?.zh)?.id ?? ANY);
  const [checked, setChecked] = useState(false);
  const days = (read.data?.days ?? []).map(({ day: on, times: all }) => ({ day: on, times: all.filter((each) => each.free > 0 && !(on === instead?.day && each.slot === instead.slot)) })).filter(({ times: left }) => left.length > 0);
  const day = days.find((each) => each.day === chosenDay) ?? days[0];
  const times = day?.times ?? [];
  const chosen = times.some((each) => each.slot === slot) ? slot : null;
  const booking = useMutation({
    mutationFn: (at: { readonly day: string; readonly slot: string }) => bookTime(id, { office: office.id, ...at, ...(kind !== ANY && { kind: kind as NonNullable<Wanted['kind']> }), ...(instead && { instead: instead.id }) }),
    onSuccess: async (now) => { queries.setQueryData(bookingsQuery.queryKey, now); toast(t(instead ? 'booking.moved' : 'booking.booked')); goOn(); onEnd?.(); await queries.invalidateQueries({ queryKey: timesQuery(office.id).queryKey }); },
    // Refused, or nobody knows: what is free and what is booked, anew. Only what was refused is another wish from here on.
    onError: async (error) => {
      if (isRefused(error)) anew();
      await queries.invalidateQueries({ queryKey: ['queue'] });
      goOn();
    },
  });
  if (read.isPending) return <Skeleton lines={3} />;
  const keep = onEnd && <Button look="quiet" onPress={onEnd}>{t('booking.keepTime')}</Button>;
  if (read.data === undefined) return <><ProblemMessage error={read.error} onRetry={() => void read.refetch()} />{keep}</>;
  if (!day) return <EmptyState title={t('booking.none')} action={keep} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (chosen !== null && !booking.isPending) booking.mutate({ day: day.day, slot: chosen });
  };
  return (
    <form className={styles['take']} aria-label={t(instead ? 'booking.moveTitle' : 'booking.title')} noValidate onSubmit={submit}>
      <Select label={t('booking.day')} value={day.day} onChange={(to) => { anew(); setDay(to); }} options={days.map((each) => ({ id: each.day, name: formatWeekday(each.day) }))} />
      <Select label={t('booking.time')} value={chosen} onChange={(to) => { anew(); setSlot(to); }} options={times.map((each) => ({ id: each.slot, name: t('booking.slot', { slot: each.slot, free: t('booking.free', { count: each.free }) }) }))} error={checked && chosen === null ? t('booking.chooseTime') : undefined} />
      {kinds.length > 0 && <Select label={t('forWhat')} value={kind} onChange={(to) => { anew(); setKind(to); }} options={[{ id: ANY, name: t('anyKind') }, ...kinds.map((each) => ({ id: each.id, name: text(each.name) }))]} />}
      {booking.isError && <ProblemMessage error={booking.error} />}
      <div className={styles['acts']}><Button type="submit" look="secondary" busy={booking.isPending}>{t(instead ? 'booking.moveNow' : 'booking.book')}</Button>{keep}</div>
    </form>
  );
}
