import { useTranslation } from 'react-i18next';
import type { QueueBoard } from '../ui/api-types.ts';

/** How many wait and how long that takes, or that nothing honest can be said of it. */
export function WaitText({ waiting, wait }: Pick<QueueBoard, 'waiting' | 'wait'>) {
  const { t } = useTranslation('tickets');
  return <>{t('waiting', { count: waiting })} · {wait ? t('wait', wait) : t('waitUnknown')}</>;
}
