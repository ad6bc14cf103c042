import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import type { ClaimView, InstalmentsView } from '../../ui/api-types.ts';
import { formatMonth } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Instalments } from '../../ui/instalments.tsx';
import { Notice } from '../../ui/notice.tsx';

/** What was paid and was not due: how much is owed back, how much of it has come back, and how the rest does. `named`: the reader does not know of which matter. */
export function Claims({ claims, instalments, share, named = false }: { readonly claims: readonly ClaimView[]; readonly instalments: readonly InstalmentsView[]; readonly share: number; readonly named?: boolean }) {
  const { t } = useTranslation('hall');
  const text = useText();
  if (claims.length === 0) return null;
  const open = claims.some(({ leftFen }) => leftFen > 0);
  return (
    <Notice tone={open ? 'wait' : 'good'} title={t(open ? 'claims.title' : 'claims.titleSettled')}>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            {named && <>{text(claim.service)} · {claim.case === undefined ? t('payments.takenOver') : <Link to="/cases/$number" params={{ number: claim.case }}>{t('payments.case', { number: claim.case })}</Link>} · </>}
            {t('claims.line', { month: formatMonth(claim.month), amount: text(claim.amount), because: t(`claims.because.${claim.because}`), recovered: text(claim.recovered) })}{claim.noted && t('claims.noted', { noted: text(claim.noted) })}{claim.leftFen > 0 ? t('claims.left', { left: text(claim.left) }) : t('claims.settled')}
          </li>
        ))}
      </ul>
      {instalments.map((plan) => <Instalments key={plan.id} plan={plan} />)}
      {open && <p>{instalments.length > 0 ? t('claims.howPlan') : share > 0 ? t('claims.how', { share }) : t('claims.howSelf')}</p>}
    </Notice>
  );
}
