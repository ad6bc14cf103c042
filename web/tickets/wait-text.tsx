import { useTranslation } from 'react-i18next';
import type { QueueBoard } from '../ui/api-types.ts';

/** How many wait and how long that takes, that nobody is called now, or that nothing honest can be said of it. */
export function WaitText({ waiting, wait, closed }: Pick<QueueBoard, 'waiting' | 'wait' | 'closed'>) {
  const { t } = useTranslation('tickets');
  return <>{t('waiting', { count: waiting })} · {closed ? (closed.from === undefined ? t(closed.allDay ? 'shutToday' : 'closedToday') : t('closedUntil', { from: closed.from })) : wait ? t('wait', wait) : t('waitUnknown')}</>;
}
