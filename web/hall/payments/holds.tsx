import { useTranslation } from 'react-i18next';
import type { HoldSeen } from '../../ui/api-types.ts';
import { formatDay } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Notice } from '../../ui/notice.tsx';

/** Payments that are held together across cases: which, why, on which basis and until when. Nobody is accused, and what is due is paid afterwards. */
export function Holds({ holds }: { readonly holds: readonly HoldSeen[] }) {
  const { t } = useTranslation('hall');
  const text = useText();
  if (holds.length === 0) return null;
  return (
    <Notice tone="wait" title={t('holds.title')}>
      <ul>
        {holds.map(({ id, service, fund, why, basis, until }) => {
          const what = [service && text(service), fund && text(fund)].filter(Boolean).join(' · ');
          return <li key={id}>{what === '' ? t('holds.line', { why: text(why), basis, day: formatDay(until) }) : t('holds.lineOf', { what, why: text(why), basis, day: formatDay(until) })}</li>;
        })}
      </ul>
      <p>{t('holds.how')}</p>
    </Notice>
  );
}
