import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LookBacks } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FieldRow } from '../ui/field-row.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { problemOf } from '../ui/request.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { lookBacksQuery, postLookBack } from './queries.ts';
import styles from './inspections.module.css';

const FIELDS = ['from', 'until', 'service', 'percent', 'reason'] as const;
const ANY = 'any';
const EMPTY = { from: '', until: '', service: ANY, percent: '5', reason: '' };

/** Order a look-back. It is sent with the commitment of the seed that was shown, so that a second press is the same order, and whoever was faster is seen first. */
export function LookBackForm({ choices: { next, today, services } }: { readonly choices: Pick<LookBacks, 'next' | 'today' | 'services'> }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(EMPTY);
  const { from, until, service, percent, reason } = typed;
  const send = useMutation({
    mutationFn: () => postLookBack({ commitment: next.commitment, from, until, percent: Number(percent), reason, ...(service !== ANY && { service }) }),
    onSuccess: (now) => { queries.setQueryData(lookBacksQuery.queryKey, now); toast(t('lookBack.done')); setTyped(EMPTY); faults.forget(); },
    onError: async (error) => { if (problemOf(error).status === 412) await queries.invalidateQueries({ queryKey: lookBacksQuery.queryKey }); },
  });
  const stale = send.isError && problemOf(send.error).status === 412;
  const bad = !/^(?:[1-9]\d?|100)$/u.test(percent);
  const faults = useFormFaults({ from, until, service, percent, reason }, [...(['from', 'until', 'reason'] as const).filter((field) => typed[field].trim() === ''), ...(bad ? ['percent'] : [])], stale ? null : send.error);
  const change = (field: keyof typeof EMPTY) => (value: string): void => { setTyped((before) => ({ ...before, [field]: value })); send.reset(); };
  const names = Object.fromEntries(FIELDS.map((field) => [field, t(`lookBack.fields.${field}`)]));
  return (
    <form className={styles['form']} aria-label={t('lookBack.go')} noValidate onSubmit={(event) => { event.preventDefault(); if (!send.isPending && !faults.isIncomplete()) send.mutate(); }}>
      <FieldRow>
        <DateField label={t('lookBack.fields.from')} hint={t('lookBack.fromHow')} value={from} onChange={change('from')} error={faults.wrong('from')} />
        <DateField label={t('lookBack.fields.until')} hint={t('lookBack.untilHow', { today: formatDay(today) })} value={until} onChange={change('until')} error={faults.wrong('until')} />
      </FieldRow>
      <Select label={t('lookBack.fields.service')} value={service} onChange={change('service')} options={[{ id: ANY, name: t('lookBack.every') }, ...services.map(({ id, name }) => ({ id, name: text(name) }))]} error={faults.wrong('service')} />
      <TextField label={t('lookBack.fields.percent')} hint={t('lookBack.percentHow')} unit="%" inputMode="numeric" maxLength={3} value={percent} onChange={change('percent')} error={faults.wrong('percent') !== undefined && bad ? t('lookBack.percentBad') : faults.wrong('percent')} />
      <TextField label={t('lookBack.fields.reason')} hint={t('lookBack.reasonHow')} rows={2} maxLength={500} value={reason} onChange={change('reason')} error={faults.wrong('reason')} />
      <p className={styles['small']}>{t('lookBack.seedNext', { no: next.no })} <code className={styles['hash']}>{next.commitment}</code></p>
      {stale && <Notice tone="bad" live title={t('lookBack.conflict')} />}
      <FormProblem faults={faults} error={stale ? null : send.error} names={names} signInAs="staff" />
      <div className={styles['acts']}><Button type="submit" busy={send.isPending}>{t('lookBack.go')}</Button></div>
    </form>
  );
}
