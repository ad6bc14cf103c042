import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import type { DeliveryView } from '../../ui/api-types.ts';
import { putPaper } from '../../ui/api.ts';
import { Button } from '../../ui/button.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { problemOf } from '../../ui/request.ts';
import { toast } from '../../ui/toast.tsx';
import { RecipientFields } from './recipient-fields.tsx';
import styles from './case.module.css';

/** A decision on paper: where it is, and the way to have it sent. */
export function OnPaper({ number, delivery, paper }: { readonly number: string; readonly delivery: DeliveryView; readonly paper: NonNullable<DeliveryView['paper']> }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const [asking, setAsking] = useState(false);
  const { phase, due, mayChoose, recipient, carrier, tracking, note, at } = paper;
  const waits = (phase === 'choose' && due !== undefined) || phase === 'back';
  const when = at === undefined ? '' : formatInstant(at);
  const name = { what: text(delivery.matter) };
  return (
    <div className={styles['fields']}>
      {phase === 'choose' && due !== undefined && <p>{t('paper.nowhere')}</p>}
      {phase === 'making' && <p className={styles['meta']}>{t(due === undefined ? 'paper.making' : 'paper.unasked', { to: recipient })}</p>}
      {phase === 'sent' && <p className={styles['meta']}>{t('paper.sent', { carrier, tracking, at: when, to: recipient })}</p>}
      {phase === 'back' && <p><AsWritten>{t('paper.back', { at: when, why: note })}</AsWritten></p>}
      {phase === 'done' && <p className={styles['meta']}>{t('paper.done', { at: when })}</p>}
      {asking ? <Ask number={number} no={delivery.item} onDone={() => setAsking(false)} />
        : mayChoose && <span><Button look={waits ? 'primary' : 'quiet'} size="small" onPress={() => setAsking(true)} label={t(phase === 'making' ? 'paper.otherwiseOf' : 'paper.askOf', name)}>{t(phase === 'making' ? 'paper.otherwise' : 'paper.ask')}</Button></span>}
    </div>
  );
}

function Ask({ number, no, onDone }: { readonly number: string; readonly no: number; readonly onDone: () => void }) {
  const { t } = useTranslation('hall');
  const queries = useQueryClient();
  const [recipient, setRecipient] = useState({ name: '', phone: '', address: '' });
  const send = useMutation({
    mutationFn: () => putPaper(number, no, { recipient }),
    onSuccess: async () => { toast(t('paper.asked')); onDone(); await queries.invalidateQueries({ queryKey: ['cases', number] }); },
  });
  return (
    <div className={styles['fields']}>
      <RecipientFields value={recipient} onChange={setRecipient} error={send.error} />
      {send.isError && (problemOf(send.error).errors ?? []).length === 0 && <ProblemMessage error={send.error} />}
      <div className={styles['rate']}>
        <Button size="small" busy={send.isPending} onPress={() => send.mutate()}>{t('paper.confirm')}</Button>
        <Button look="quiet" size="small" onPress={onDone}>{t('paper.leave')}</Button>
      </div>
    </div>
  );
}
