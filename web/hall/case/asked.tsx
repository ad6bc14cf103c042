import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../ui/api-types.ts';
import { formatDay, formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';

/** Which agencies were asked for assistance, about what, and whether they have answered. */
export function Asked({ asked, className }: { readonly asked: NonNullable<ItemView['asked']>; readonly className: string | undefined }) {
  const { t } = useTranslation('hall');
  const text = useText();
  return asked.map(({ department, at, until, answeredAt, dropped, facts, paused }) => (
    <p key={`${text(department)}/${at}`} className={className}>
      {t('assistance.asked', { department: text(department), at: formatInstant(at), facts: facts.map((name) => text(name)).join(t('assistance.join')) })}
      {answeredAt !== undefined ? t('assistance.answered', { at: formatInstant(answeredAt) }) : dropped ? t('assistance.dropped') : t('assistance.until', { until: formatDay(until) })}
      {paused !== undefined && answeredAt === undefined && !dropped && t('assistance.paused')}
    </p>
  ));
}
