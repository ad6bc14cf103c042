import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../supervision/supervision.module.css';
import type { Brakes, PullBody } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { problemOf } from '../ui/request.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { brakesQuery, putBrake } from './queries.ts';

const KINDS = ['some', 'all'] as const;
type Kind = (typeof KINDS)[number];
const ANY = 'any';
type Typed = { readonly kind: Kind; readonly service: string; readonly channel: string; readonly office: string; readonly department: string; readonly employer: string; readonly partner: string; readonly reason: string };
const EMPTY: Typed = { kind: 'some', service: ANY, channel: ANY, office: ANY, department: ANY, employer: '', partner: '', reason: '' };

function bodyOf({ kind, service, channel, office, department, employer, partner, reason }: Typed): PullBody {
  const some = kind === 'some';
  return { scope: { ...(some && service !== ANY && { service }), ...(some && channel !== ANY && { channel }), ...(some && office !== ANY && { office }), ...(some && department !== ANY && { department }), ...(some && employer.trim() !== '' && { employer: employer.trim().toUpperCase() }), ...(some && partner.trim() !== '' && { partner: partner.trim() }) }, ...(!some && { all: true }), reason: reason.trim() };
}

/** Stop instant decisions: everything that fits all that is chosen. What is wrong is said at its field; nothing has changed then. */
export function BrakeForm({ choices }: { readonly choices: Pick<Brakes, 'services' | 'channels' | 'offices' | 'departments'> }) {
  const { t } = useTranslation('brakes');
  const text = useText();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(EMPTY);
  const [checked, setChecked] = useState(false);
  const [id, setId] = useState(() => crypto.randomUUID());
  const send = useMutation({
    mutationFn: () => putBrake(id, bodyOf(typed)),
    onSuccess: (next) => { queries.setQueryData(brakesQuery.queryKey, next); toast(t('done')); setTyped(EMPTY); setChecked(false); setId(crypto.randomUUID()); },
  });
  const change = <K extends keyof Typed>(field: K) => (value: Typed[K]): void => { setTyped((before) => ({ ...before, [field]: value })); send.reset(); };
  const said = send.error ? problemOf(send.error).errors ?? [] : [];
  const fault = (pointer: string): string | undefined => { const found = said.find((each) => each.pointer === `/body/${pointer}`); return found && text(found.detail); };
  const { kind, service, channel, office, department, employer, partner, reason } = typed;
  const nothing = kind === 'some' && service === ANY && channel === ANY && office === ANY && department === ANY && employer.trim() === '' && partner.trim() === '';
  const go = (): void => {
    setChecked(true);
    if (!nothing && reason.trim() !== '') send.mutate();
  };
  const options = (list: Brakes['services']) => [{ id: ANY, name: t('any') }, ...list.map(({ id: each, name }) => ({ id: each, name: text(name) }))];
  return (
    <form className={styles['form']} aria-label={t('pull')} noValidate onSubmit={(event) => { event.preventDefault(); if (!send.isPending) go(); }}>
      <ChoiceList label={t('of')} value={kind} onChange={(value) => change('kind')(KINDS.find((each) => each === value) ?? 'some')} choices={KINDS.map((each) => ({ id: each, name: t(`kinds.${each}`), note: t(`kindNotes.${each}`) }))} error={fault('all')} />
      {kind === 'some' && (
        <>
          <Select label={t('service')} value={service} onChange={change('service')} options={options(choices.services)} error={(checked && nothing ? t('someNeeded') : undefined) ?? fault('scope/service')} />
          <Select label={t('channel')} value={channel} onChange={change('channel')} options={options(choices.channels)} error={fault('scope/channel')} />
          {choices.offices.length > 0 && <Select label={t('office')} value={office} onChange={change('office')} options={options(choices.offices)} error={fault('scope/office')} />}
          <Select label={t('department')} value={department} onChange={change('department')} options={options(choices.departments)} error={fault('scope/department')} />
          <TextField label={t('employer')} hint={t('employerHow')} maxLength={18} value={employer} onChange={change('employer')} error={fault('scope/employer')} />
          <TextField label={t('partner')} hint={t('partnerHow')} maxLength={60} value={partner} onChange={change('partner')} error={fault('scope/partner')} />
        </>
      )}
      <TextField label={t('reason')} hint={t('reasonHow')} rows={2} maxLength={500} value={reason} onChange={change('reason')} error={(checked && reason.trim() === '' ? t('needed') : undefined) ?? fault('reason')} />
      {send.isError && said.length === 0 && <ProblemMessage error={send.error} signInAs="staff" />}
      <Button type="submit" busy={send.isPending}>{t('go')}</Button>
    </form>
  );
}
