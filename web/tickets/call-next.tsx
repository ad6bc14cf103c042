import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueDesk } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatTime } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Select } from '../ui/select.tsx';
import { AtWindow } from './at-window.tsx';
import { actOnTicket, callNext, deskQueueQuery } from './queries.ts';
import styles from './tickets.module.css';

const KEPT = 'kuaiban.window';

/** The queue as a clerk works it off: call, call again, begin, put aside, pass on, finish. Not there where the office has no queue. */
export function CallNext({ visiting, onBegin }: { readonly visiting: boolean; readonly onBegin: () => void }) {
  const read = useQuery({ ...deskQueueQuery, retry: false });
  return read.data ? <Calling desk={read.data} visiting={visiting} onBegin={onBegin} /> : null;
}

function Calling({ desk: { office, waiting, aside, windows, ticket, callsNeeded }, visiting, onBegin }: { readonly desk: QueueDesk; readonly visiting: boolean; readonly onBegin: () => void }) {
  const { t } = useTranslation('tickets');
  const text = useText();
  const queries = useQueryClient();
  // A computer stands at one window: it is asked once.
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEPT) ?? '');
  const window = windows.find(({ no }) => String(no) === chosen);
  const acting = useMutation({
    mutationFn: (act: () => Promise<QueueDesk>) => act(),
    onSuccess: (now) => queries.setQueryData(deskQueueQuery.queryKey, now),
    onError: () => queries.invalidateQueries({ queryKey: deskQueueQuery.queryKey }),
  });
  const choose = (no: string): void => {
    setChosen(no);
    localStorage.setItem(KEPT, no);
    acting.reset();
  };
  return (
    <section className={styles['card']} aria-labelledby="calling">
      <h2 id="calling">{t('desk.title')}</h2>
      <p className={styles['small']}>{text(office.name)} · {t('desk.waiting', { waiting, aside: aside.length })} · <a href={`/offices/${office.id}/board`} target="_blank" rel="noreferrer">{t('board')}</a></p>
      {!ticket && (
        <div className={styles['acts']}>
          <Select label={t('desk.window')} value={window ? chosen : null} onChange={choose} options={windows.map(({ no, kinds }) => ({ id: String(no), name: t('window', { window: no }), ...(kinds.length > 0 && { note: kinds.map(text).join(t('mark.list', { ns: 'ui' })) }) }))} />
          <Button busy={acting.isPending} {...((!window || window.waiting === 0) && { disabled: true, because: 'calling-why' })} onPress={() => { if (window) acting.mutate(() => callNext(window.no)); }}>{t('desk.call')}{window && window.waiting > 0 ? t('desk.count', { count: window.waiting }) : ''}</Button>
        </div>
      )}
      {!ticket && (!window || window.waiting === 0) && <p id="calling-why" className={styles['small']}>{window ? t('desk.nobody') : t('desk.noWindow')}</p>}
      {ticket && <AtWindow ticket={ticket} callsNeeded={callsNeeded} windows={windows} busy={acting.isPending} visiting={visiting} onAct={(act, to) => acting.mutate(() => actOnTicket(ticket.id, act, to), { onSuccess: () => { if (act === 'begin') onBegin(); } })} />}
      {acting.isError && <ProblemMessage error={acting.error} signInAs="staff" />}
      {aside.length > 0 && (
        <ul className={styles['asides']} aria-label={t('desk.asides')}>
          {aside.map(({ id, number, backBy }) => <li key={id}><strong>{number}</strong> <span className={styles['small']}>{t('desk.asideUntil', { at: formatTime(backBy).slice(0, 5) })}</span> <Button size="small" look="secondary" label={t('desk.backOf', { number })} busy={acting.isPending} onPress={() => acting.mutate(() => actOnTicket(id, 'back'))}>{t('desk.back')}</Button></li>)}
        </ul>
      )}
    </section>
  );
}
