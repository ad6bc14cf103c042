import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import type { RejectedRepayment } from '../../ui/api-types.ts';
import { formatInstant, formatMonth } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Notice } from '../../ui/notice.tsx';

/** Repayments that were noted and not found in the account: why, and what helps. */
export function Rejected({ list }: { readonly list: readonly RejectedRepayment[] }) {
  const { t } = useTranslation('hall');
  const text = useText();
  if (list.length === 0) return null;
  return (
    <Notice tone="wait" title={t('rejected.title')}>
      <ul>{list.map((each) => <li key={each.id}><AsWritten>{t('rejected.line', { at: formatInstant(each.at), month: formatMonth(each.month), what: text(each.service), amount: text(each.amount), because: each.because })}</AsWritten></li>)}</ul>
      <p>{t('rejected.how')}</p>
    </Notice>
  );
}
