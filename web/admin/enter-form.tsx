import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdminView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { FieldRow } from '../ui/field-row.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { useText } from '../ui/i18n.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { postAccount } from './queries.ts';
import { useTaken, type OnMade } from './use-act.ts';
import styles from './admin.module.css';

const FRESH = { as: 'officer', number: '', name: '', identity: '', office: '' };

/** A new account, without rights: these are another administrator's to give. */
export function EnterForm({ offices, onMade }: Pick<AdminView, 'offices'> & { readonly onMade: OnMade }) {
  const { t } = useTranslation('admin');
  const text = useText();
  const [body, setBody] = useState(FRESH);
  const change = (by: Partial<typeof FRESH>) => setBody((before) => ({ ...before, ...by }));
  // Whose the password is stands in what was sent: the fields may say something else by the time it comes.
  const taken = useTaken<typeof FRESH>((made, { name, number }) => onMade(made, `${name.trim()} ${number.trim()}`));
  const officer = body.as === 'officer';
  const entering = useMutation({
    mutationFn: ({ as, number, name, identity, office }: typeof FRESH) => postAccount({ as: as === 'officer' ? 'officer' : 'administrator', number: number.trim(), name: name.trim(), identity: identity.trim(), ...(as === 'officer' && office !== '' && { office }) }),
    onSuccess: (made, sent) => {
      taken(made, sent);
      setBody(FRESH);
      faults.forget();
    },
  });
  const faults = useFormFaults({ number: body.number, name: body.name, identity: body.identity, office: body.office }, (['number', 'name', 'identity'] as const).filter((field) => body[field].trim() === ''), entering.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!entering.isPending && !faults.isIncomplete()) entering.mutate(body);
  };
  return (
    <details className={styles['part']}>
      <summary>{t('newAccount')}</summary>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <ChoiceList row label={t('as')} value={body.as} onChange={(as) => change({ as })} choices={[{ id: 'officer', name: t('asOfficer'), note: t('asOfficerNote') }, { id: 'administrator', name: t('asAdministrator'), note: t('asAdministratorNote') }]} />
        <FieldRow>
          <TextField label={t('number')} hint={t('numberHint')} inputMode="numeric" value={body.number} maxLength={20} onChange={(number) => change({ number })} error={faults.wrong('number')} />
          <TextField label={t('name')} value={body.name} maxLength={60} onChange={(name) => change({ name })} error={faults.wrong('name')} />
        </FieldRow>
        <TextField label={t('identity')} hint={t('identityHint')} value={body.identity} maxLength={30} onChange={(identity) => change({ identity })} error={faults.wrong('identity')} />
        {officer && offices.length > 1 && <Select label={t('office')} options={offices.map(({ id, name }) => ({ id, name: text(name) }))} value={body.office} onChange={(office) => change({ office })} error={faults.wrong('office')} />}
        <FormProblem faults={faults} error={entering.error} names={{ number: t('number'), name: t('name'), identity: t('identity'), office: t('office') }} signInAs="staff" />
        <div className={styles['acts']}><Button type="submit" size="large" busy={entering.isPending}>{t('enter')}</Button></div>
      </form>
    </details>
  );
}
