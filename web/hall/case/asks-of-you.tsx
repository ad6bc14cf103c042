import { useTranslation } from 'react-i18next';
import type { AskedOfYou, Text } from '../../ui/api-types.ts';
import { formatDay } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';

type Asking = { readonly short: Text; readonly asks?: AskedOfYou | undefined; readonly until?: string | undefined };

const KINDS: readonly AskedOfYou[] = ['correction', 'time'];

/** What waits for the person, in a sentence for each kind: the home page and the case say it alike. */
export function AsksOfYou({ items }: { readonly items: readonly Asking[] }) {
  const { t } = useTranslation('hall');
  const text = useText();
  return KINDS.map((kind) => {
    const asking = items.filter((item) => item.asks === kind);
    if (asking.length === 0) return null;
    const names = asking.map((item) => text(item.short)).join(t('mark.list', { ns: 'ui' }));
    const until = asking.flatMap((item) => item.until ?? []).toSorted()[0];
    return <p key={kind}><strong>{t(`asks.${kind}`)}</strong>{t(`asks.${kind}Text`, { names })}{until !== undefined && ` ${t('silence.until', { day: formatDay(until) })}`}</p>;
  });
}
