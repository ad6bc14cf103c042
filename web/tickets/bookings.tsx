import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnBookings, QueueBoard } from '../ui/api-types.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { daysAfter } from '../ui/day.ts';
import { formatDay, formatWeekday } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Tag, type Tone } from '../ui/tag.tsx';
import { toast } from '../ui/toast.tsx';
import { whenGone } from '../ui/when-gone.ts';
import { BookForm } from './book-form.tsx';
import { bookingsQuery, cancelBooking } from './queries.ts';
import styles from './tickets.module.css';

const TONES: Record<OwnBookings['bookings'][number]['state'], Tone> = { booked: 'amber', arrived: 'jade', missed: 'vermilion', cancelled: 'grey' };
/** Older ones say nothing any more. */
const SHOWN = 5;

/** What somebody has booked at the halls, and a time to book at this one. */
export function Bookings({ board }: { readonly board: QueueBoard }) {
  const { t } = useTranslation('tickets');
  const read = useQuery(bookingsQuery);
  if (read.isPending) return <Skeleton card lines={3} />;
  // A reading that fails later takes no form away.
  if (read.data === undefined) return <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />;
  const { bookings, misses, missesMost: most, missesDays: days, mayBook, graceMinutes } = read.data;
  if (bookings.length === 0 && !board.booking) return null;
  const blocked = misses >= most;
  // Of those that count, the one whose end lets them book again: as many are younger than are allowed.
  const again = bookings.filter(({ state }) => state === 'missed').map(({ day }) => day).toSorted((a, b) => b.localeCompare(a))[most - 1];
  const ahead = bookings.some(({ state }) => state === 'booked');
  return (
    <section className={styles['card']} aria-labelledby="bookings">
      <h2 id="bookings" tabIndex={-1}>{bookings.length > 0 ? t('booking.mine') : t('booking.title')}</h2>
      {bookings.length > 0 && <ul className={styles['booked']}>{bookings.slice(0, SHOWN).map((each) => <Booked key={each.id} booking={each} board={board} />)}</ul>}
      {misses > 0 && <Notice tone="wait">{blocked ? t('booking.blocked', { count: misses, days, from: again === undefined ? '' : t('booking.blockedUntil', { day: formatDay(daysAfter(again, days)) }) }) : t('booking.misses', { count: misses, days, most })}</Notice>}
      {ahead && <p className={styles['small']}>{t('booking.keep')} {t('booking.grace', { count: graceMinutes })}</p>}
      {mayBook && board.booking && <>{bookings.length > 0 && <h3>{t('booking.title')}</h3>}<p className={styles['small']}>{t('booking.lead')} {t('booking.grace', { count: graceMinutes })}</p><BookForm board={board} /></>}
    </section>
  );
}

function Booked({ booking, board }: { readonly booking: OwnBookings['bookings'][number]; readonly board: QueueBoard }) {
  const { id, office, day, slot, kind, state, mayCancel } = booking;
  const [moving, setMoving] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  // A button goes with what it does.
  const goOn = (): void => whenGone(() => row.current ?? document.getElementById('bookings'));
  const move = (on: boolean): void => { setMoving(on); goOn(); };
  const { t } = useTranslation('tickets');
  const text = useText();
  const queries = useQueryClient();
  const cancelling = useMutation({ mutationFn: () => cancelBooking(id), onSuccess: async (now) => { queries.setQueryData(bookingsQuery.queryKey, now); toast(t('booking.cancelled')); goOn(); await queries.invalidateQueries({ queryKey: ['queue', 'times'] }); } });
  return (
    <li ref={row} tabIndex={-1}>
      <strong>{formatWeekday(day)} {slot}</strong> <Tag tone={TONES[state]}>{t(`booking.states.${state}`)}</Tag>
      <span className={styles['small']}>{[text(office.name), kind && text(kind)].filter(Boolean).join(' · ')}</span>
      {mayCancel && !moving && (office.id === board.office.id
        ? board.booking && <Button size="small" look="secondary" onPress={() => move(true)}>{t('booking.move')}</Button>
        : <Link className={buttonClass({ size: 'small', look: 'secondary' })} to="/offices/$office/queue" params={{ office: office.id }}>{t('booking.move')}</Link>)}
      {mayCancel && <Button size="small" look="quiet" busy={cancelling.isPending} onPress={() => cancelling.mutate()}>{t('booking.cancel')}</Button>}
      {mayCancel && moving && <BookForm board={board} instead={booking} onEnd={() => move(false)} />}
      {cancelling.isError && <ProblemMessage error={cancelling.error} />}
    </li>
  );
}
