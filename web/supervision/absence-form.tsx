import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsenceView, Supervision } from '../ui/api-types.ts';
import { postAbsence } from '../ui/api.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
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
  const [checked, setChecked] = useState(false);
  const add = useMutation({
    mutationFn: (chosen: Reason) => postAbsence({ ...(officer !== null && { officer }), from, ...(to !== '' && { to }), reason: chosen }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['supervision'] });
      toast(t('absence.added'));
      setOfficer(null); setFrom(''); setTo(''); setReason(null); setChecked(false);
    },
  });
  const send = (): void => {
    setChecked(true);
    if ((officers === undefined || officer !== null) && from !== '' && reason !== null) add.mutate(reason);
  };
  return (
    <form className={styles['form']} aria-label={t('absence.title')} noValidate onSubmit={(event) => { event.preventDefault(); if (!add.isPending) send(); }}>
      {officers && <Select label={t('absence.officer')} value={officer} onChange={setOfficer} options={[...officers.filter(({ draws }) => draws).map(({ number, name }) => ({ id: number, name: `${name} ${number}` })), ...experts.map(({ number, name }) => ({ id: number, name: t('absence.expert', { name, number }) }))]} error={checked && officer === null ? t('absence.choose') : undefined} />}
      <DateField label={t('absence.from')} value={from} onChange={setFrom} error={checked && from === '' ? t('absence.day') : undefined} />
      <DateField label={t('absence.to')} value={to} onChange={setTo} hint={t('absence.toHow')} />
      <Select label={t('absence.reason')} value={reason} onChange={(value) => setReason(value as Reason)} hint={t('absence.noDetails')} options={REASONS.map((id) => ({ id, name: t(`absence.reasons.${id}`) }))} error={checked && reason === null ? t('absence.choose') : undefined} />
      {add.isError && <ProblemMessage error={add.error} signInAs="staff" />}
      <Button type="submit" busy={add.isPending}>{t('absence.add')}</Button>
    </form>
  );
}
