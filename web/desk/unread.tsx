import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { Notice } from '../ui/notice.tsx';
import { filesOf } from './item-files.ts';
import { useUnread } from './read-files.ts';

/** Which papers of the page nobody has opened in this tab, before something is decided on them. Nothing where there is none. */
export function Unread({ item }: { readonly item: Parameters<typeof filesOf>[0] }) {
  const { t } = useTranslation('desk');
  const unread = useUnread(filesOf(item));
  if (unread.length === 0) return null;
  return <Notice tone="wait" title={t('unread.title', { count: unread.length })}><p><AsWritten>{unread.map(({ name }) => name).join(t('unread.join'))}</AsWritten></p></Notice>;
}
