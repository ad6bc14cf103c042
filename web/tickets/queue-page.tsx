import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signInHref } from '../ui/api.ts';
import { buttonClass } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { useMe } from '../ui/use-me.ts';
import { Bookings } from './bookings.tsx';
import { ClosedNotice, isOverToday } from './closed-notice.tsx';
import { MyTicket } from './my-ticket.tsx';
import { boardQuery, ownTicketQuery } from './queries.ts';
import { TakeForm } from './take-form.tsx';
import { WaitText } from './wait-text.tsx';
import styles from './tickets.module.css';

/** The queue of an office on the phone: how it stands, and one's own number. */
export function QueuePage() {
  const { t } = useTranslation('tickets');
  const text = useText();
  const { office } = useParams({ strict: false }) as { office: string };
  const me = useMe().data;
  const isPerson = me?.kind === 'person';
  const board = useQuery(boardQuery(office));
  const own = useQuery({ ...ownTicketQuery, enabled: isPerson });
  const ticket = own.data?.ticket;
  // On such a day a time is booked, not a number taken.
  const over = isOverToday(board.data?.closed);
  return (
    <div className={styles['page']}>
      <title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <p><Link to="/queue">{t('allHalls')}</Link></p>
      <h1>{t('title')}</h1>
      {ticket && ticket.office.id !== office && <Notice tone="wait">{t('elsewhere', { office: text(ticket.office.name) })}</Notice>}
      {ticket && <MyTicket ticket={ticket} />}
      {board.isPending && <Skeleton card lines={4} />}
      {board.isError && <ProblemMessage error={board.error} onRetry={() => void board.refetch()} />}
      {board.data && (
        <section className={styles['card']} aria-labelledby="office">
          <h2 id="office">{text(board.data.office.name)}</h2>
          <p className={styles['strong']}>{board.data.closed ? t('waiting', { count: board.data.waiting }) : <WaitText {...board.data} />}</p>
          {board.data.closed && <ClosedNotice closed={board.data.closed} booking={board.data.booking} />}
          {!ticket && !over && <p className={styles['small']}>{t('lead')}</p>}
          {me === null && <p><a className={buttonClass({})} href={signInHref(location.pathname)}>{t(over && board.data.booking ? 'signInToBook' : 'signIn')}</a></p>}
          {me && !isPerson && <p className={styles['small']}>{t('onlyPeople')}</p>}
          {own.data && !ticket && <TakeForm board={board.data} />}
          {own.isError && <ProblemMessage error={own.error} onRetry={() => void own.refetch()} />}
        </section>
      )}
      {board.data && isPerson && <Bookings board={board.data} />}
    </div>
  );
}
