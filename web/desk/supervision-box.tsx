import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { StaffItem } from '../ui/api-types.ts';
import { formatInstant, formatShortDay } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';

/** What the supervisor ordered, and what became of a second correction, before anything else is done. */
export function SupervisionBox({ order, again }: Pick<StaffItem, 'order' | 'again'>) {
  const { t } = useTranslation('desk');
  return (
    <>
      {order && <Notice tone="bad" title={t('order.title', { until: formatShortDay(order.until) })}><p><AsWritten>{order.what}</AsWritten></p><p>{t('order.sees')}</p></Notice>}
      {again && !again.answer && <Notice tone="wait" title={t('second.waits', { at: formatInstant(again.at) })}><p><AsWritten>{again.reason}</AsWritten></p><p>{t('second.clock')}</p></Notice>}
      {again?.answer && <Notice tone={again.answer.granted ? 'good' : 'bad'} title={t(again.answer.granted ? 'second.granted' : 'second.declined')}><AsWritten>{again.answer.note}</AsWritten></Notice>}
    </>
  );
}
