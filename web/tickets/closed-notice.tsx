import { useTranslation } from 'react-i18next';
import type { QueueBoard } from '../ui/api-types.ts';
import { Notice } from '../ui/notice.tsx';

type Closed = NonNullable<QueueBoard['closed']>;

/** Whether nobody is called any more today: a number of today is worth nothing then. */
export const isOverToday = (closed: Closed | undefined): boolean => closed !== undefined && closed.from === undefined;

/** That nobody is called now, and whether a number that is taken all the same will be today; to book first is said only where a time can be booked. */
export function ClosedNotice({ closed: { from, allDay }, booking = false }: { readonly closed: Closed; readonly booking?: boolean }) {
  const { t } = useTranslation('tickets');
  return <Notice tone="wait" title={t(from !== undefined ? 'closedNowTitle' : allDay ? 'shutTodayTitle' : 'closedTodayTitle')}><p>{from !== undefined ? t('closedNowHow', { from }) : t(booking ? 'closedTodayBook' : 'closedTodayHow')}</p></Notice>;
}
