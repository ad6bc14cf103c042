import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkBody, Clerks } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { FieldRow } from '../ui/field-row.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { clerksQuery, putClerk } from './queries.ts';
import { freshTerms, TermsFields } from './terms-fields.tsx';
import styles from '../parties/parties.module.css';

const fresh = (): ClerkBody => ({ name: '', number: '', ...freshTerms() });

/** Somebody is named a clerk by name and number. */
export function ClerkForm({ matters }: Pick<Clerks, 'matters'>) {
  const { t } = useTranslation('clerks');
  const queries = useQueryClient();
  const [id, setId] = useState(() => crypto.randomUUID());
  const [body, setBody] = useState(fresh);
  const change = (by: Partial<ClerkBody>) => setBody((before) => ({ ...before, ...by }));
  const bound = body.scopes.includes('matters') || body.scopes.includes('sheets');
  const open = [...(body.scopes.length === 0 ? ['scopes'] : []), ...(bound && body.events?.length === 0 ? ['events'] : [])];
  const naming = useMutation({
    mutationFn: () => putClerk(id, { ...body, name: body.name.trim(), number: body.number.trim() }),
    onSuccess: (now) => {
      queries.setQueryData(clerksQuery.queryKey, now);
      setBody(fresh());
      setId(crypto.randomUUID());
      faults.forget();
      toast(t('made'));
    },
  });
  const faults = useFormFaults({ name: body.name, number: body.number, scopes: body.scopes, events: body.events, from: body.from, to: body.to }, (['name', 'number'] as const).filter((field) => body[field].trim() === ''), naming.error, open);
  const { wrong } = faults;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!naming.isPending && !faults.isIncomplete()) naming.mutate();
  };
  return (
    <section className={styles['part']} aria-labelledby="new">
      <h2 id="new">{t('new')}</h2>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <FieldRow>
          <TextField label={t('name')} hint={t('nameHint')} value={body.name} maxLength={60} onChange={(name) => change({ name })} error={wrong('name')} />
          <TextField label={t('number')} hint={t('numberHint')} value={body.number} maxLength={30} onChange={(number) => change({ number })} error={wrong('number')} />
        </FieldRow>
        <TermsFields terms={body} matters={matters} onChange={change} wrong={wrong} />
        <FormProblem faults={faults} error={naming.error} names={{ name: t('name'), number: t('number'), scopes: t('can'), events: t('matters'), from: t('begin'), to: t('end') }} signInAs="enterprise" />
        <div className={styles['acts']}><Button type="submit" size="large" busy={naming.isPending}>{t('go')}</Button></div>
      </form>
    </section>
  );
}
