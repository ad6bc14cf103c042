import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdminMade, AdminView } from '../ui/api-types.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Select } from '../ui/select.tsx';
import { toast } from '../ui/toast.tsx';
import { putOffice, type Act } from './queries.ts';
import { RightsForm } from './rights-form.tsx';
import { useAdminAct, useTaken, type OnMade } from './use-act.ts';
import styles from './admin.module.css';

type Account = AdminView['accounts'][number];
type Props = { readonly account: Account; readonly view: AdminView; readonly onClose: () => void; readonly onMade: OnMade };

/** What an administrator does to one account, by which of the three they are. */
export function AccountDialog({ account, view, onClose, onMade }: Props) {
  const { t } = useTranslation('admin');
  const done = (made: AdminMade) => {
    onClose();
    onMade(made, `${account.name} ${account.number}`);
  };
  const acting = useAdminAct(done);
  const [sure, setSure] = useState(false);
  const end = () => acting.mutate({ act: 'end', id: account.id });
  const button = (act: Act, words: string, how: string) => (
    <div className={styles['act']}>
      <p className={styles['small']}>{how}</p>
      <Button look="secondary" busy={acting.isPending && acting.variables.act === act} onPress={() => acting.mutate({ act, id: account.id })}>{words}</Button>
    </div>
  );
  const has = account.as === 'officer' ? account.rights.roles.length > 0 : account.rights.kind !== undefined;
  return (
    <Dialog open onClose={onClose} title={`${account.name} ${account.number}`} actions={<Button look="secondary" onPress={onClose}>{t('close')}</Button>}>
      <div className={styles['inside']}>
        {acting.isError && <ProblemMessage error={acting.error} signInAs="staff" />}
        {account.own && <p>{t('ownAccount')}</p>}
        {!account.own && account.ended && (view.kind !== 'system' || account.as === 'administrator' ? <p>{account.as === 'administrator' ? t('noBack') : t('ended')}</p> : button('return', t('back'), t('backHow')))}
        {!account.own && !account.ended && view.kind === 'system' && (
          <>
            {account.as === 'officer' && view.offices.length > 1 && <Office account={account} offices={view.offices} onDone={done} />}
            {button('password', t('password'), t('passwordHow'))}
            <div className={styles['act']}>
              {sure
                ? <AskFirst danger title={t('endSure', { name: account.name, number: account.number })} text={t('endHow')} yes={t('end')} no={t('endKeep')} onYes={() => { setSure(false); end(); }} onNo={() => setSure(false)} />
                : <><p className={styles['small']}>{t('endHow')}</p><Button look="danger" busy={acting.isPending && acting.variables.act === 'end'} onPress={() => setSure(true)}>{t('end')}</Button></>}
            </div>
          </>
        )}
        {!account.own && !account.ended && view.kind === 'security' && (
          <>
            {account.waits ? <p>{t('waitsFor')}</p> : account.rights.kind !== undefined ? <p>{t('kindSettled')}</p> : <RightsForm account={account} view={view} onDone={done} />}
            {has ? button('factor', t('factor'), t('factorHow')) : <p className={styles['small']}>{t('factorLater')}</p>}
          </>
        )}
      </div>
    </Dialog>
  );
}

function Office({ account, offices, onDone }: { readonly account: Account; readonly offices: AdminView['offices']; readonly onDone: (made: AdminMade) => void }) {
  const { t } = useTranslation('admin');
  const text = useText();
  const [office, setOffice] = useState(account.office ?? '');
  const taken = useTaken(onDone);
  const moving = useMutation({ mutationFn: () => putOffice(account.id, office), onSuccess: (made) => { taken(made); toast(t('done.move')); } });
  return (
    <div className={styles['act']}>
      <Select label={t('move')} options={offices.map(({ id, name }) => ({ id, name: text(name) }))} value={office} onChange={setOffice} />
      {moving.isError && <ProblemMessage error={moving.error} signInAs="staff" />}
      <Button look="secondary" busy={moving.isPending} onPress={() => moving.mutate()}>{t('moveGo')}</Button>
    </div>
  );
}
