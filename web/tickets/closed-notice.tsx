import { useTranslation } from 'react-i18next';
import type { QueueBoard } from '../ui/api-types.ts';
import { Notice } from '../ui/notice.tsx';

/** That nobody is called now, and whether a number that is taken all the same will be today. */
export function ClosedNotice({ closed: { from, allDay } }: { readonly closed: NonNullable<QueueBoard['closed']> }) {
  const { t } = useTranslation('tickets');
  return <Notice tone="wait" title={t(from !== undefined ? 'closedNowTitle' : allDay ? 'shutTodayTitle' : 'closedTodayTitle')}><p>{from === undefined ? t('closedTodayHow') : t('closedNowHow', { from })}</p></Notice>;
}
