import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsenceView, Supervision } from '../ui/api-types.ts';
import { postAbsence } from '../ui/api.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { Select } from '../ui/select.tsx';
import { toast } from '../ui/toast.tsx';
import styles from './supervision.module.css';

type Reason = AbsenceView['reason'];
const REASONS: readonly Reason[] = ['leave', 'sick', 'duty', 'training', 'other'];

/** Enter who is away, from when to when, and which kind of reason. */
export function AbsenceForm({ officers, experts = [] }: { readonly officers?: Supervision['officers']; /** Experts of the pools, whom a supervisor may enter, too. */ readonly experts?: Supervision['experts'] }) {
  const { t } = useTranslation('supervision');
  const queries = useQueryClient();
  const [officer, setOfficer] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState<Reason | null>(null);
  const add = useMutation({
    mutationFn: (chosen: Reason) => postAbsence({ ...(officer !== null && { officer }), from, ...(to !== '' && { to }), reason: chosen }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['supervision'] });
      toast(t('absence.added'));
      setOfficer(null); setFrom(''); setTo(''); setReason(null); faults.forget();
    },
  });
  const faults = useFormFaults({ officer, from, to, reason }, [...(officers && officer === null ? ['officer'] : []), ...(from === '' ? ['from'] : []), ...(reason === null ? ['reason'] : [])], add.error);
  const send = (): void => {
    if (!faults.isIncomplete() && reason !== null) add.mutate(reason);
  };
  return (
    <form className={styles['form']} aria-label={t('absence.title')} noValidate onSubmit={(event) => { event.preventDefault(); if (!add.isPending) send(); }}>
      {officers && <Select label={t('absence.officer')} value={officer} onChange={setOfficer} options={[...officers.filter(({ draws }) => draws).map(({ number, name }) => ({ id: number, name: `${name} ${number}` })), ...experts.map(({ number, name }) => ({ id: number, name: t('absence.expert', { name, number }) }))]} error={faults.wrong('officer')} />}
      <DateField label={t('absence.from')} value={from} onChange={setFrom} error={faults.wrong('from')} />
      <DateField label={t('absence.to')} value={to} onChange={setTo} hint={t('absence.toHow')} error={faults.wrong('to')} />
      <Select label={t('absence.reason')} value={reason} onChange={(value) => setReason(value as Reason)} hint={t('absence.noDetails')} options={REASONS.map((id) => ({ id, name: t(`absence.reasons.${id}`) }))} error={faults.wrong('reason')} />
      <FormProblem faults={faults} error={add.error} names={{ officer: t('absence.officer'), from: t('absence.from'), to: t('absence.to'), reason: t('absence.reason') }} signInAs="staff" />
      <Button type="submit" busy={add.isPending}>{t('absence.add')}</Button>
    </form>
  );
}
