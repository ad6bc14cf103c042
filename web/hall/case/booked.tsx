import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../ui/api-types.ts';
import { formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import styles from './case.module.css';

/** That the core system of the province has to book the result, or has: since when, and under which number. */
export function Booked({ item: { booking, endedAt } }: { readonly item: ItemView }) {
  const { t } = useTranslation('hall');
  const text = useText();
  if (!booking) return null;
  const { order, master, at, pays, answer, change } = booking;
  if (answer === undefined) return <p className={styles['meta']}>{t(change ? 'case.bookingChange' : 'case.bookingWaits', { master: text(master), at: formatInstant(at), order })}{pays && t('case.bookingPays')}</p>;
  if (answer.accepted) return <p className={styles['meta']}>{t('case.booked', { master: text(master), at: formatInstant(answer.at), booking: answer.booking ?? '' })}{pays && t('case.bookingPays')}</p>;
  return endedAt === undefined ? <p className={styles['meta']}>{t('case.bookingRejected', { master: text(master) })}</p> : null;
}
