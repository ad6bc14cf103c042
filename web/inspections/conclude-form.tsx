import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectionConcludeBody } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import type { InspectionForm } from './inspection-acts.tsx';
import { OrdersFields, sentOrders, type Orders } from './orders-fields.tsx';
import styles from './inspections.module.css';

const KINDS = ['in-order', 'mended', 'burden'] as const;

/** What an inspector concludes once the person could be heard; what burdens them goes to a supervisor. */
export function ConcludeForm({ form: { inspection, busy, failed, error, onSend } }: { readonly form: InspectionForm }) {
  const { t } = useTranslation('inspections');
  const [conclusion, setConclusion] = useState<InspectionConcludeBody['conclusion'] | null>(null);
  // What was told as intended is what usually follows.
  const [orders, setOrders] = useState<Orders>({ consequences: inspection.consequences.flatMap(({ consequence, off }) => (off ? [] : [consequence])), promises: inspection.promises.flatMap(({ element, off }) => (off ? [] : [element])) });
  const [reason, setReason] = useState('');
  const [stands, setStands] = useState('');
  const [checked, setChecked] = useState(false);
  const faults = useFieldFaults(failed, { ...orders, reason, stands });
  const burden = conclusion === 'burden';
  const sent = burden ? sentOrders(inspection, orders) : { consequences: [], promises: [] };
  const stays = orders.consequences.includes('break-promise') && burden && !orders.consequences.includes('reopen');
  const send = (): void => {
    setChecked(true);
    if (conclusion === null) return;
    onSend({ act: 'conclude', body: { conclusion, ...sent, reason, ...(stays && { stands }) } });
  };
  return (
    <form className={styles['form']} aria-labelledby="conclude" noValidate onSubmit={(event) => { event.preventDefault(); if (!busy) send(); }}>
      <h2 id="conclude">{t('conclude.title')}</h2>
      <ChoiceList label={t('conclude.what')} choices={KINDS.map((id) => ({ id, name: t(`conclude.kinds.${id}`) }))} value={conclusion} onChange={(next) => setConclusion(KINDS.find((each) => each === next) ?? null)} error={checked && conclusion === null ? t('find.incomplete') : undefined} />
      {burden && <OrdersFields heard inspection={inspection} orders={orders} labels={{ follows: t('conclude.follows'), promises: t('conclude.promises') }} errors={{ consequences: faults.of('consequences'), promises: faults.of('promises') }} onChange={setOrders} />}
      <TextField label={t('conclude.reason')} hint={t('conclude.reasonHow')} rows={4} maxLength={2000} value={reason} onChange={setReason} error={faults.of('reason')} />
      {stays && <TextField label={t('conclude.stands')} hint={t('conclude.standsHow')} rows={3} maxLength={2000} value={stands} onChange={setStands} error={faults.of('stands')} />}
      {error && <ProblemMessage error={error} signInAs="staff" />}
      <div className={styles['acts']}><Button type="submit" busy={busy}>{t(burden ? 'conclude.sendBurden' : 'conclude.send')}</Button></div>
    </form>
  );
}
