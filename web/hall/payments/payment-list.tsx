import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PaymentView } from '../../ui/api-types.ts';
import { postPayAgain } from '../../ui/api.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { formatMonth, formatShortDay } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { toast } from '../../ui/toast.tsx';
import styles from './payments.module.css';

const tones: Record<PaymentView['status'], Tone> = { 'waiting': 'grey', 'no-account': 'vermilion', 'sent': 'amber', 'paid': 'jade', 'returned': 'vermilion', 'replaced': 'grey', 'withheld': 'grey', 'held': 'amber' };

/** Payments, the newest first: which month, how much, whether it has arrived, and what to do where it has not. `named`: the reader does not know of which matter. */
export function PaymentList({ payments, named = false }: { readonly payments: readonly PaymentView[]; readonly named?: boolean }) {
  return <ul className={styles['list']}>{payments.map((payment) => <Payment key={payment.id} payment={payment} named={named} />)}</ul>;
}

function Payment({ payment, named }: { readonly payment: PaymentView; readonly named: boolean }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const { month, amount, status, tail, at } = payment;
  return (
    <li className={styles['payment']}>
      <div className={styles['head']}>
        <strong>{formatMonth(month)}</strong>
        <span className={styles['amount']}>{text(amount)}</span>
        <Tag tone={tones[status]}>{t(`payments.status.${status}`)}</Tag>
        <span className={styles['small']}>{[formatShortDay(at), tail !== undefined && t('payments.tail', { tail })].filter(Boolean).join(' · ')}</span>
      </div>
      {named && <p className={styles['small']}>{text(payment.service)} · {text(payment.fund)} · {payment.case === undefined ? t('payments.takenOver') : <Link to="/cases/$number" params={{ number: payment.case }}>{t('payments.case', { number: payment.case })}</Link>}</p>}
      {payment.withheld && <p className={styles['small']}>{t('claims.withheld', { amount: text(payment.withheld) })}</p>}
      {/* What went wrong and what helps against it is over once the money was sent anew. */}
      {payment.why && status !== 'replaced' && <p className={styles['why']}>{text(payment.why)}</p>}
      {status === 'no-account' && <p className={styles['why']}>{t('payments.noAccount')}</p>}
      <Remedy payment={payment} />
    </li>
  );
}

/** What helps where money came back: another account, or the same once it is in order. */
function Remedy({ payment }: { readonly payment: PaymentView }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => postPayAgain(payment.id),
    onSuccess: () => { void queries.invalidateQueries({ queryKey: ['payments'] }); toast(t('payments.againDone')); },
  });
  if (!payment.again && payment.otherAccount.length === 0) return null;
  return (
    <div className={styles['acts']}>
      {payment.otherAccount.map(({ code, name }) => <Link key={code} className={buttonClass({ look: 'secondary', size: 'small' })} to="/life-events/$lifeEvent/apply" params={{ lifeEvent: code }}>{text(name)}</Link>)}
      {payment.again && <Button look="secondary" size="small" busy={again.isPending} onPress={() => again.mutate()} label={t('payments.againOf', { month: formatMonth(payment.month) })}>{t('payments.again')}</Button>}
      {again.isError && <ProblemMessage error={again.error} />}
    </div>
  );
}
