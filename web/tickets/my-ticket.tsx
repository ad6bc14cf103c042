import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TakenTicket } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { toast } from '../ui/toast.tsx';
import { actOnOwn, ownTicketQuery } from './queries.ts';
import styles from './tickets.module.css';

/** One's own number: how many come before, where to go, and how to come back or give it back. */
export function MyTicket({ ticket }: TakenTicket) {
  const { t } = useTranslation('tickets');
  const text = useText();
  const queries = useQueryClient();
  const acting = useMutation({
    mutationFn: (act: 'back' | 'leave') => actOnOwn(ticket.id, act),
    onSuccess: (now, act) => { queries.setQueryData(ownTicketQuery.queryKey, now); if (act === 'leave') toast(t('left')); },
    onError: () => queries.invalidateQueries({ queryKey: ownTicketQuery.queryKey }),
  });
  const { state, window, backBy, late = false, before, wait, number } = ticket;
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
      <Described ticket={ticket} />
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

/** What a ticket is for, and why it comes before others. */
export function Described({ ticket: { class: of, kind, reason, slot, state } }: { readonly ticket: Pick<TakenTicket['ticket'], 'class' | 'kind' | 'reason' | 'slot' | 'state'> }) {
  const { t } = useTranslation('tickets');
  const text = useText();
  const parts = [kind && text(kind), of === 'green' && reason && t('classes.green', { reason: text(reason) }), of === 'appointment' && slot !== undefined && t(state === 'waiting' ? 'classes.appointmentWaits' : 'classes.appointment', { slot })].filter(Boolean);
  return parts.length > 0 ? <p className={styles['small']}>{parts.join(' · ')}</p> : null;
}
