import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../supervision/supervision.module.css';
import type { PaymentHoldBody, PaymentHolds } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { DateField } from '../ui/date-field.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { problemOf } from '../ui/request.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { holdsQuery, putHold } from './queries.ts';

const KINDS = ['kind', 'person', 'all'] as const;
type Kind = (typeof KINDS)[number];
const ANY = 'any';
type Typed = { readonly kind: Kind | null; readonly service: string; readonly fund: string; readonly payee: string; readonly ground: string | null; readonly reason: string; readonly basis: string; readonly until: string };
const EMPTY: Typed = { kind: null, service: ANY, fund: ANY, payee: '', ground: null, reason: '', basis: '', until: '' };

/** What is sent: only what belongs to the kind that was chosen. */
function bodyOf({ kind, service, fund, payee, ground, reason, basis, until }: Typed): PaymentHoldBody {
  return {
    ...(kind === 'kind' && service !== ANY && { service }), ...(kind === 'kind' && fund !== ANY && { fund }), ...(kind === 'person' && { payee: payee.trim() }),
    everything: kind === 'all', ground: ground ?? '', reason: reason.trim(), basis: basis.trim(), until,
  };
}

/** Hold payments across cases. What is wrong is said at its field; nothing has changed then. */
export function HoldForm({ choices }: { readonly choices: Pick<PaymentHolds, 'services' | 'funds' | 'grounds'> }) {
  const { t } = useTranslation('holds');
  const text = useText();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(EMPTY);
  const [checked, setChecked] = useState(false);
  const [id, setId] = useState(() => crypto.randomUUID());
  const send = useMutation({
    mutationFn: () => putHold(id, bodyOf(typed)),
    onSuccess: (next) => { queries.setQueryData(holdsQuery.queryKey, next); toast(t('done')); setTyped(EMPTY); setChecked(false); setId(crypto.randomUUID()); },
  });
  const change = <K extends keyof Typed>(field: K) => (value: Typed[K]): void => { setTyped((before) => ({ ...before, [field]: value })); send.reset(); };
  const said = send.error ? problemOf(send.error).errors ?? [] : [];
  const fault = (field: string): string | undefined => { const found = said.find(({ pointer }) => pointer === `/body/${field}`); return found && text(found.detail); };
  const { kind, service, fund, payee, ground, reason, basis, until } = typed;
  const missing: Partial<Record<keyof Typed, string>> = {
    ...(kind === null && { kind: t('choose') }), ...(kind === 'kind' && service === ANY && fund === ANY && { service: t('kindNeeded') }), ...(kind === 'person' && payee.trim() === '' && { payee: t('payeeNeeded') }),
    ...(ground === null && { ground: t('choose') }), ...(reason.trim() === '' && { reason: t('needed') }), ...(basis.trim() === '' && { basis: t('needed') }), ...(until === '' && { until: t('needed') }),
  };
  const error = (field: keyof Typed): string | undefined => (checked ? missing[field] : undefined) ?? fault(field === 'kind' ? 'everything' : field);
  const go = (): void => {
    setChecked(true);
    if (Object.keys(missing).length === 0) send.mutate();
  };
  const named = (list: PaymentHolds['funds']) => list.map(({ code, name }) => ({ id: code, name: text(name) }));
  return (
    <form className={styles['form']} aria-label={t('add')} noValidate onSubmit={(event) => { event.preventDefault(); if (!send.isPending) go(); }}>
      <ChoiceList label={t('of')} value={kind} onChange={(value) => change('kind')(KINDS.find((each) => each === value) ?? null)} choices={KINDS.map((each) => ({ id: each, name: t(`kinds.${each}`), note: t(`kindNotes.${each}`) }))} error={error('kind')} />
      {kind === 'kind' && <Select label={t('service')} value={service} onChange={change('service')} options={[{ id: ANY, name: t('any') }, ...named(choices.services)]} error={error('service')} />}
      {kind === 'kind' && <Select label={t('fund')} value={fund} onChange={change('fund')} options={[{ id: ANY, name: t('any') }, ...named(choices.funds)]} error={error('fund')} />}
      {kind === 'person' && <TextField label={t('payee')} hint={t('payeeHow')} maxLength={40} value={payee} onChange={change('payee')} error={error('payee')} />}
      <Select label={t('ground')} hint={t('groundHow')} value={ground} onChange={change('ground')} options={named(choices.grounds)} error={error('ground')} />
      <TextField label={t('reason')} hint={t('reasonHow')} rows={2} maxLength={500} value={reason} onChange={change('reason')} error={error('reason')} />
      <TextField label={t('basis')} hint={t('basisHow')} maxLength={200} value={basis} onChange={change('basis')} error={error('basis')} />
      <DateField label={t('until')} hint={t('untilHow')} value={until} onChange={change('until')} error={error('until')} />
      {send.isError && said.length === 0 && <ProblemMessage error={send.error} signInAs="staff" />}
      <Button type="submit" busy={send.isPending}>{t('go')}</Button>
    </form>
  );
}
