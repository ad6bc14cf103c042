import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { bookingsQuery } from '../../tickets/queries.ts';
import { formatWeekday } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import styles from './home.module.css';

/** The time at a hall that whoever is signed in has booked and that lies ahead: where it is, and where it is moved or cancelled. */
export function Booked() {
  const { t } = useTranslation('hall');
  const text = useText();
  const ahead = useQuery(bookingsQuery).data?.bookings.find(({ mayCancel }) => mayCancel);
  if (!ahead) return null;
  return (
    <article className={styles['card']}>
      <h3><Link to="/offices/$office/queue" params={{ office: ahead.office.id }}>{t('home.booked', { at: `${formatWeekday(ahead.day)} ${ahead.slot}` })}</Link></h3>
      <p className={styles['small']}>{text(ahead.office.name)} · {t('home.bookedHow')}</p>
    </article>
  );
}
