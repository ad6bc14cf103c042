import { useTranslation } from 'react-i18next';
import type { PaidElsewhere } from '../../ui/api-types.ts';
import { formatDay, formatMonth } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import styles from './payments.module.css';

/** What was imported and is still paid by the system it came from: who pays, how much, and which month is next. */
export function Elsewhere({ list }: { readonly list: readonly PaidElsewhere[] }) {
  const { t } = useTranslation('hall');
  const text = useText();
  return list.map(({ entry, what, amount, since, until, next, by }) => (
    <p key={entry} className={styles['next']}>
      {amount === undefined ? t('elsewhere.lineNoAmount', { what: text(what), since: formatDay(since), by: text(by) }) : t('elsewhere.line', { what: text(what), amount: text(amount), since: formatDay(since), by: text(by) })}
      {' '}{next === undefined ? until !== undefined && t('elsewhere.last', { day: formatDay(until) }) : t('elsewhere.next', { month: formatMonth(next) })} {t('elsewhere.how')}
    </p>
  ));
}
