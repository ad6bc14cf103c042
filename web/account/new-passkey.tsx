import { browserSupportsWebAuthn, WebAuthnError } from '@simplewebauthn/browser';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me, SignInMethods } from '../ui/api-types.ts';
import { proveHref, signInHref } from '../ui/api.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import { addPasskey, methodsQuery } from './queries.ts';
import styles from './account.module.css';

/** Adds a passkey of this device; where that cannot be, says why and what to do. */
export function NewPasskey({ methods: { offered, fresh, most, assurance, passkeys }, as }: { readonly methods: SignInMethods; readonly as: Me['kind'] }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const [name, setName] = useState(t('nameUsual'));
  const add = useMutation({ mutationFn: () => addPasskey(name), onSuccess: (next) => { queries.setQueryData(methodsQuery.queryKey, next); toast(t('added', { name: name.trim() })); setName(t('nameUsual')); } });
  const ofDevice = add.error instanceof WebAuthnError;
  const faults = useFieldFaults(ofDevice ? undefined : add.error, { name });
  if (!offered || !browserSupportsWebAuthn()) return <Notice tone="info" title={t('notHere')}><p>{t('notHereText')}</p></Notice>;
  if (!fresh) return <Notice tone="info" title={t('stale')} action={<a className={buttonClass({ size: 'small' })} href={`${signInHref('/account', as === 'person' ? undefined : as)}&again=1`}>{t('again')}</a>}><p>{t('staleText')}</p></Notice>;
  const send = (event: SyntheticEvent) => { event.preventDefault(); add.mutate(); };
  const full = passkeys.length >= most;
  return (
    <form className={styles['form']} onSubmit={send} noValidate>
      {assurance === 'single' && as === 'person' && <p className={styles['small']}>{t('proveText')} <a href={proveHref('/account')}>{t('prove')}</a></p>}
      <TextField label={t('name')} hint={t('nameHint')} value={name} onChange={setName} maxLength={30} error={faults.of('name')} autoComplete="off" />
      <Button type="submit" busy={add.isPending} disabled={full} why={full ? t('full', { most }) : undefined}>{t(add.isPending ? 'adding' : 'add')}</Button>
      {add.isError && !faults.any && (ofDevice ? add.error.name === 'InvalidStateError' ? <Notice tone="info" live title={t('there')} /> : <Notice tone="bad" live title={t('failed')} /> : <ProblemMessage error={add.error} />)}
    </form>
  );
}
