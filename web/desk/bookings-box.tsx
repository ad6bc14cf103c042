import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { BookingView } from '../ui/api-types.ts';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import styles from './item-acts.module.css';

/** Orders to the core system of the province, the latest first: what waits to be booked, under which number it is, and why one was rejected. */
export function BookingsBox({ bookings }: { readonly bookings: readonly BookingView[] }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const last = bookings.at(-1);
  return (
    <section className={styles['box']} aria-labelledby="bookings">
      <h2 id="bookings">{t('booking.title', { master: last ? text(last.master) : '' })}</h2>
      {bookings.toReversed().map(({ order, at, pays, change, answer }) => (
        <div key={order}>
          <p className={styles['said']}>{answer === undefined ? t(change ? 'booking.waitsChange' : 'booking.waits') : answer.accepted ? t('booking.booked', { booking: answer.booking ?? '' }) : t('booking.rejected')}</p>
          {answer?.reason !== undefined && <p className={styles['note']}><AsWritten>{answer.reason}</AsWritten></p>}
          <p className={styles['what']}>{t('booking.order', { order, at: formatInstant(at) })}{answer && t('booking.answered', { at: formatInstant(answer.at) })}</p>
          {answer === undefined && pays && <p className={styles['what']}>{t('booking.pays')}</p>}
          {answer?.accepted === false && order === last?.order && <p className={styles['what']}>{t(change ? 'booking.howChange' : 'booking.how')}</p>}
        </div>
      ))}
    </section>
  );
}
