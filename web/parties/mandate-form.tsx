import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MandateBody, Mandates } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { DateField } from '../ui/date-field.tsx';
import { dayAhead } from '../ui/day.ts';
import { FieldRow } from '../ui/field-row.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { useText } from '../ui/i18n.ts';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { mandatesQuery, putMandate } from './queries.ts';
import styles from './parties.module.css';

/** For three months, seeing little, for nothing in particular: what is more is chosen. */
const fresh = (): MandateBody => ({ name: '', number: '', events: [], from: dayAhead(0), to: dayAhead(90), sees: false, signature: '' });

/** Somebody else is named by name and number, and the mandate signed with one's own name. */
export function MandateForm({ matters }: Pick<Mandates, 'matters'>) {
  const { t } = useTranslation('parties');
  const text = useText();
  const queries = useQueryClient();
  const [id, setId] = useState(() => crypto.randomUUID());
  const [body, setBody] = useState(fresh);
  const change = (by: Partial<MandateBody>) => setBody((before) => ({ ...before, ...by }));
  const giving = useMutation({
    mutationFn: () => putMandate(id, { ...body, name: body.name.trim(), number: body.number.trim() }),
    onSuccess: (now) => {
      queries.setQueryData(mandatesQuery.queryKey, now);
      setBody(fresh());
      setId(crypto.randomUUID());
      faults.forget();
      toast(t('made'));
    },
  });
  const faults = useFormFaults({ name: body.name, number: body.number, events: body.events, from: body.from, to: body.to, signature: body.signature }, (['name', 'number', 'signature'] as const).filter((field) => body[field].trim() === ''), giving.error, body.events?.length === 0 ? ['events'] : []);
  const { wrong } = faults;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!giving.isPending && !faults.isIncomplete()) giving.mutate();
  };
  return (
    <section className={styles['part']} aria-labelledby="new">
      <h2 id="new">{t('new')}</h2>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <FieldRow>
          <TextField label={t('name')} hint={t('nameHint')} value={body.name} maxLength={60} onChange={(name) => change({ name })} error={wrong('name')} />
          <TextField label={t('number')} hint={t('numberHint')} value={body.number} maxLength={30} onChange={(number) => change({ number })} error={wrong('number')} />
        </FieldRow>
        <ChoiceList label={t('which')} row value={body.events === null ? 'all' : 'some'} onChange={(value) => change({ events: value === 'all' ? null : [] })} choices={[{ id: 'some', name: t('whichSome') }, { id: 'all', name: t('whichAll') }]} error={body.events === null ? wrong('events') : undefined} />
        {body.events && <ChoiceList label={t('matters')} many value={body.events} onChange={(events) => change({ events })} choices={matters.map((each) => ({ id: each.id, name: text(each.name) }))} error={wrong('events')} />}
        <FieldRow>
          <DateField label={t('begin')} value={body.from} onChange={(from) => change({ from })} error={wrong('from')} />
          <DateField label={t('end')} value={body.to} onChange={(to) => change({ to })} error={wrong('to')} />
        </FieldRow>
        <ChoiceList label={t('see')} value={body.sees ? 'all' : 'less'} onChange={(value) => change({ sees: value === 'all' })} choices={[{ id: 'less', name: t('seeLess') }, { id: 'all', name: t('seeAll') }]} />
        <TextField label={t('signature')} hint={t('signatureHint')} value={body.signature} maxLength={60} onChange={(signature) => change({ signature })} error={wrong('signature')} />
        <FormProblem faults={faults} error={giving.error} names={{ name: t('name'), number: t('number'), events: t('matters'), from: t('begin'), to: t('end'), signature: t('signature') }} />
        <div className={styles['acts']}><Button type="submit" size="large" busy={giving.isPending}>{t('give')}</Button></div>
      </form>
    </section>
  );
}
