import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueDesk } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { actOnTicket, callNext, deskQueueQuery } from './queries.ts';
import styles from './tickets.module.css';

const KEPT = 'kuaiban.window';

/** The queue as a clerk works it off: call, call again, begin, put aside, finish. */
export function CallNext() {
  const { t } = useTranslation('tickets');
  const text = useText();
  const queries = useQueryClient();
  const read = useQuery(deskQueueQuery);
  // A computer stands at one window: it is asked once.
  const [window, setWindow] = useState(() => localStorage.getItem(KEPT) ?? '');
  const [wrong, setWrong] = useState(false);
  const acting = useMutation({
    mutationFn: (act: () => Promise<QueueDesk>) => act(),
    onSuccess: (now) => queries.setQueryData(deskQueueQuery.queryKey, now),
    onError: () => queries.invalidateQueries({ queryKey: deskQueueQuery.queryKey }),
  });
  const call = () => {
    const right = /^[1-9]\d?$/u.test(window.trim());
    setWrong(!right);
    if (!right) return;
    localStorage.setItem(KEPT, window.trim());
    acting.mutate(() => callNext(Number(window)));
  };
  if (!read.data) return null;
  const { ticket, waiting, aside, office } = read.data;
  const act = (what: Parameters<typeof actOnTicket>[1]) => () => { if (ticket) acting.mutate(() => actOnTicket(ticket.id, what)); };
  return (
    <section className={styles['card']} aria-labelledby="calling">
      <h2 id="calling">{t('desk.title')}</h2>
      <p className={styles['small']}>{text(office.name)} · {t('desk.waiting', { waiting, aside })} · <a href={`/offices/${office.id}/board`} target="_blank" rel="noreferrer">{t('board')}</a></p>
      {!ticket && (
        <div className={styles['acts']}>
          <TextField label={t('desk.window')} value={window} onChange={(value) => { setWindow(value); setWrong(false); }} {...(wrong && { error: t('desk.wrongWindow') })} />
          <Button busy={acting.isPending} onPress={call}>{t('desk.call')}</Button>
        </div>
      )}
      {ticket && <p className={styles['mine']} role="status">{ticket.state === 'serving' ? t('desk.serving', { number: ticket.number }) : t('desk.called', { number: ticket.number, window: ticket.window })}</p>}
      {ticket?.state === 'called' && (
        <>
          <div className={styles['acts']}>
            <Button busy={acting.isPending} onPress={act('begin')}>{t('desk.begin')}</Button>
            <Button look="secondary" busy={acting.isPending} onPress={act('again')}>{t('desk.again', { calls: ticket.calls })}</Button>
            {ticket.mayPutAside && <Button look="quiet" busy={acting.isPending} onPress={act('aside')}>{t('desk.aside')}</Button>}
          </div>
          {!ticket.mayPutAside && <p className={styles['small']}>{t('desk.asideHow')}</p>}
        </>
      )}
      {ticket?.state === 'serving' && <div className={styles['acts']}><Button look="secondary" busy={acting.isPending} onPress={act('done')}>{t('desk.done')}</Button></div>}
      {acting.isError && <ProblemMessage error={acting.error} />}
    </section>
  );
}
