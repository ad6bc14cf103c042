import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OwnTicket } from '../ui/api-types.ts';
import { signInHref } from '../ui/api.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { toast } from '../ui/toast.tsx';
import { useMe } from '../ui/use-me.ts';
import { actOnOwn, boardQuery, ownTicketQuery, takeTicket } from './queries.ts';
import styles from './tickets.module.css';

type Ticket = NonNullable<OwnTicket['ticket']>;

/** The queue of an office on the phone: how it stands, and one's own number. */
export function QueuePage() {
  const { t } = useTranslation('tickets');
  const text = useText();
  const { office } = useParams({ strict: false }) as { office: string };
  const queries = useQueryClient();
  const me = useMe().data;
  const board = useQuery(boardQuery(office));
  const own = useQuery({ ...ownTicketQuery, enabled: me?.kind === 'person' });
  const taking = useMutation({ mutationFn: () => takeTicket(office), onSuccess: (now) => queries.setQueryData(ownTicketQuery.queryKey, now) });
  const ticket = own.data?.ticket;
  return (
    <div className={styles['page']}>
      <title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('title')}</h1>
      {board.isPending && <Skeleton card lines={4} />}
      {board.isError && <ProblemMessage error={board.error} onRetry={() => void board.refetch()} />}
      {board.data && (
        <section className={styles['card']} aria-labelledby="office">
          <h2 id="office">{text(board.data.office)}</h2>
          <p>{t('waiting', { count: board.data.waiting })} · {board.data.wait ? t('wait', board.data.wait) : t('waitUnknown')}</p>
          <p className={styles['small']}>{t('lead')}</p>
          {!me && <p><a className={buttonClass({})} href={signInHref(location.pathname)}>{t('signIn')}</a></p>}
          {me && me.kind !== 'person' && <p className={styles['small']}>{t('onlyPeople')}</p>}
          {own.data && !ticket && <div className={styles['acts']}><Button busy={taking.isPending} onPress={() => taking.mutate()}>{t('take')}</Button></div>}
          {taking.isError && <ProblemMessage error={taking.error} />}
          {own.isError && <ProblemMessage error={own.error} />}
        </section>
      )}
      {ticket && ticket.office.id !== office && <Notice tone="wait">{t('elsewhere', { office: text(ticket.office.name) })}</Notice>}
      {ticket && <Mine ticket={ticket} />}
    </div>
  );
}

function Mine({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useTranslation('tickets');
  const text = useText();
  const queries = useQueryClient();
  const acting = useMutation({
    mutationFn: (act: 'back' | 'leave') => actOnOwn(ticket.id, act),
    onSuccess: (now, act) => { queries.setQueryData(ownTicketQuery.queryKey, now); if (act === 'leave') toast(t('left')); },
    onError: () => queries.invalidateQueries({ queryKey: ownTicketQuery.queryKey }),
  });
  const { state, window, backBy, before, wait, number } = ticket;
  const late = backBy !== undefined && Date.parse(backBy) < Date.now();
  return (
    <section className={styles['card']} aria-labelledby="mine">
      <h2 id="mine">{t('mine')}</h2>
      <p className={styles['number']}>{number}</p>
      <div role="status">
        {(state === 'called' || state === 'serving') && <p className={styles['mine']}>{t(`states.${state}`, { window })}</p>}
        {state === 'waiting' && <p className={styles['mine']}>{before === 0 ? t('nextOne') : t('before', { count: before })}</p>}
        {state === 'waiting' && <p>{wait ? t('wait', wait) : t('waitUnknown')}</p>}
        {state === 'aside' && <p><strong>{t('states.aside')}</strong> {late ? t('tooLate') : t('backBy', { at: formatInstant(backBy ?? '') })}</p>}
      </div>
      <p className={styles['small']}>{text(ticket.office.name)} · {t('taken', { at: formatInstant(ticket.takenAt) })}</p>
      {acting.isError && <ProblemMessage error={acting.error} />}
      {state !== 'serving' && (
        <div className={styles['acts']}>
          {state === 'aside' && !late && <Button busy={acting.isPending} onPress={() => acting.mutate('back')}>{t('back')}</Button>}
          <Button look="quiet" busy={acting.isPending} onPress={() => acting.mutate('leave')}>{t('leave')}</Button>
        </div>
      )}
    </section>
  );
}
