import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, ItemView } from '../../ui/api-types.ts';
import { postWithdrawal } from '../../ui/api.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { caseQuery } from '../queries.ts';
import styles from './case.module.css';

type Props = { readonly view: CaseView; readonly items: readonly ItemView[]; readonly label: string };

/** Takes back what has no result yet, after saying what follows from it. */
export function Withdraw({ view, items, label }: Props) {
  const { t } = useTranslation('hall');
  const text = useText();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (open) title.current?.focus(); }, [open]);
  const send = useMutation({
    mutationFn: () => postWithdrawal(view.number, items.map(({ no }) => no), reason),
    onSuccess: (next) => { queries.setQueryData(caseQuery(view.number).queryKey, next); toast(t('case.withdrawDone')); },
    // What has got its result meanwhile is there to be seen.
    onError: () => void queries.invalidateQueries({ queryKey: caseQuery(view.number).queryKey }),
  });
  if (!open) return <p className={styles['rate']}><Button look="quiet" size="small" onPress={() => setOpen(true)}>{label}</Button></p>;
  const names = (numbers: readonly number[]): string => view.items.filter(({ no }) => numbers.includes(no)).map((item) => text(item.short)).join(t('mark.list', { ns: 'ui' }));
  const own = items.map(({ no }) => no);
  const dropped = items.flatMap(({ drops = [] }) => drops).filter((no) => !own.includes(no));
  return (
    <section className={styles['rating']} aria-label={label}>
      <h4 ref={title} tabIndex={-1}>{t('case.withdrawTitle', { names: names(own) })}</h4>
      <p>{t('case.withdrawText')}{dropped.length > 0 && ` ${t('case.withdrawDrops', { names: names(dropped) })}`}</p>
      <TextField label={t('case.withdrawReason')} optional rows={2} maxLength={500} value={reason} onChange={setReason} hint={t('case.withdrawReasonHint')} />
      {send.isError && <ProblemMessage error={send.error} />}
      <div className={styles['rate']}>
        <Button look="secondary" size="small" disabled={send.isPending} onPress={() => setOpen(false)}>{t('case.withdrawKeep')}</Button>
        <Button look="danger" size="small" busy={send.isPending} onPress={() => send.mutate()}>{t('case.withdrawDo')}</Button>
      </div>
    </section>
  );
}
