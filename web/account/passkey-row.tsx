import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInMethods } from '../ui/api-types.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { toast } from '../ui/toast.tsx';
import { methodsQuery, removePasskey } from './queries.ts';
import styles from './account.module.css';

/** One passkey: when it was added and last used, and its removal. */
export function PasskeyRow({ passkey: { id, name, createdAt, usedAt, backedUp, strong } }: { readonly passkey: SignInMethods['passkeys'][number] }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const remove = useMutation({ mutationFn: () => removePasskey(id), onSuccess: (next) => { queries.setQueryData(methodsQuery.queryKey, next); toast(t('removed', { name })); } });
  return (
    <li className={styles['row']}>
      <p><strong>{name}</strong><br /><span className={styles['small']}>{[t('created', { day: formatDay(createdAt) }), usedAt === undefined ? t('never') : t('used', { at: formatInstant(usedAt) }), t(backedUp ? 'shared' : 'oneDevice'), ...(strong ? [] : [t('weak')])].join(' · ')}</span></p>
      {asks
        ? <AskFirst danger title={t('removeAsk', { name })} text={t('removeText')} yes={t('removeYes')} no={t('removeNo')} onYes={() => { setAsks(false); remove.mutate(); }} onNo={() => setAsks(false)} />
        : <Button look="quiet" size="small" busy={remove.isPending} label={`${t('remove')} ${name}`} onPress={() => setAsks(true)}>{t('remove')}</Button>}
      {remove.isError && <ProblemMessage error={remove.error} />}
    </li>
  );
}
