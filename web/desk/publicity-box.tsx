import { useTranslation } from 'react-i18next';
import type { StaffItem } from '../ui/api-types.ts';
import { formatShortDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';

/** What is or was published of the item, until when, and what was objected to. */
export function PublicityBox({ publicity }: { readonly publicity: NonNullable<StaffItem['publicity']> }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const { what, basis, from, until, open, objection } = publicity;
  const said = { what: text(what), from: formatShortDay(from), until: until === undefined ? t('publicity.unknown') : formatShortDay(until) };
  return (
    <Notice tone="wait" title={t('publicity.title')}>
      <p>{t(open ? 'publicity.open' : 'publicity.closed', said)}<span lang="zh-CN">（{basis}）</span></p>
      {objection && <p>{t('publicity.objection', { note: objection.note })}</p>}
    </Notice>
  );
}
