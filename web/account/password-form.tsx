import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import { changePassword } from './queries.ts';
import styles from './account.module.css';

const EMPTY = { current: '', next: '', again: '' };

/** Another password: the one that holds, the new one twice. It opens when it is asked for. */
export function PasswordForm() {
  const { t } = useTranslation('account');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const close = () => { setOpen(false); setTyped(EMPTY); setTried(false); };
  const { current, next, again } = typed;
  const change = useMutation({ mutationFn: () => changePassword({ current, next }), onSuccess: () => { close(); toast(t('passwordChanged')); } });
  const faults = useFieldFaults(change.error, { current, next });
  if (!open) return <div><Button look="secondary" onPress={() => setOpen(true)}>{t('passwordChange')}</Button></div>;
  const empty = (value: string) => (tried && value === '' ? t('field.required', { ns: 'ui' }) : undefined);
  const differs = tried && again !== '' && again !== next ? t('passwordDiffers') : undefined;
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (current !== '' && next !== '' && again === next && !change.isPending) change.mutate();
  };
  const field = (name: keyof typeof EMPTY) => ({ type: 'password', value: typed[name], maxLength: 200, onChange: (value: string) => setTyped({ ...typed, [name]: value }) });
  return (
    <form className={styles['form']} onSubmit={send} noValidate aria-label={t('passwordChange')}>
      <TextField label={t('passwordNow')} {...field('current')} autoFocus autoComplete="current-password" error={empty(current) ?? faults.of('current')} />
      <TextField label={t('passwordNext')} hint={t('passwordHint')} {...field('next')} autoComplete="new-password" error={empty(next) ?? faults.of('next')} />
      <TextField label={t('passwordAgain')} {...field('again')} autoComplete="new-password" error={empty(again) ?? differs} />
      <p className={styles['small']}>{t('passwordOthers')}</p>
      {change.isError && !faults.any && <ProblemMessage error={change.error} />}
      <div className={styles['acts']}><Button type="submit" busy={change.isPending}>{t('passwordSave')}</Button><Button look="quiet" onPress={close}>{t('passwordKeep')}</Button></div>
    </form>
  );
}
