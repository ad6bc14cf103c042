import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Secret } from '../ui/secret.tsx';
import { givePassword } from './queries.ts';
import styles from './counter.module.css';

/** A way to sign in at home, for whoever has none or has forgotten it: they are identified already. */
export function GivePassword({ visit, name }: { readonly visit: string; readonly name: string }) {
  const { t } = useTranslation('counter');
  const [open, setOpen] = useState(false);
  const giving = useMutation({ mutationFn: () => givePassword(visit) });
  const close = () => {
    setOpen(false);
    giving.reset();
  };
  const given = giving.data?.password;
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>{t('password.go')}</Button>
      <Dialog
        stays={given !== undefined} open={open} onClose={close} title={t('password.title', { name })}
        actions={given === undefined ? <><Button look="quiet" onPress={close}>{t('password.leave')}</Button><Button busy={giving.isPending} onPress={() => giving.mutate()}>{t('password.give')}</Button></> : <Button onPress={close}>{t('password.handed')}</Button>}
      >
        {given === undefined ? <p>{t('password.means')}</p> : <><p>{t('password.given', { name })}</p><Secret>{given}</Secret><p className={styles['small']}>{t('password.how')}</p></>}
        {giving.isError && <ProblemMessage error={giving.error} signInAs="staff" />}
      </Dialog>
    </>
  );
}
