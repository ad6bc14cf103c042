import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdminOffice } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { useText } from '../ui/i18n.ts';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { endOffice, officesQuery, trailQuery } from './queries.ts';
import styles from './admin.module.css';

/** Ends an office from a day on; the server says what has to be settled first. */
export function EndOffice({ office, today, onDone }: { readonly office: AdminOffice; readonly today: string; readonly onDone: () => void }) {
  const { t } = useTranslation('admin');
  const text = useText();
  const queries = useQueryClient();
  const [from, setFrom] = useState(today);
  const [ground, setGround] = useState('');
  const ending = useMutation({
    mutationFn: () => endOffice(office.id, { from, ground: ground.trim() }),
    onSuccess: (now) => {
      queries.setQueryData(officesQuery.queryKey, now);
      void queries.invalidateQueries({ queryKey: trailQuery.queryKey });
      toast(t('done.officeEnded'));
      onDone();
    },
  });
  const faults = useFormFaults({ from, ground }, [...(from === '' ? ['from'] : []), ...(ground.trim() === '' ? ['ground'] : [])], ending.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ending.isPending && !faults.isIncomplete()) ending.mutate();
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate aria-label={t('officeEndOf', { name: text(office.name) })}>
      <p className={styles['small']}>{t('officeEndHow')}</p>
      <DateField label={t('endsFrom')} value={from} onChange={setFrom} error={faults.wrong('from')} />
      <TextField label={t('ground')} hint={t('groundHint')} value={ground} maxLength={200} onChange={setGround} error={faults.wrong('ground')} />
      <FormProblem faults={faults} error={ending.error} names={{ from: t('endsFrom'), ground: t('ground') }} signInAs="staff" />
      <div className={styles['acts']}><Button type="submit" look="danger" busy={ending.isPending}>{t('officeEnd')}</Button><Button look="quiet" onPress={onDone}>{t('close')}</Button></div>
    </form>
  );
}
