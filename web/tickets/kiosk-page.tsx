import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueBoard } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { dayHere } from '../ui/day.ts';
import { useText } from '../ui/i18n.ts';
import { leave } from '../ui/leave.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { toast } from '../ui/toast.tsx';
import { useMe } from '../ui/use-me.ts';
import { ClosedNotice } from './closed-notice.tsx';
import { bookingsQuery, hallBoardQuery, ownTicketQuery, queuesQuery } from './queries.ts';
import { KioskSteps } from './kiosk-steps.tsx';
import { Slip } from './slip.tsx';
import { WaitText } from './wait-text.tsx';
import styles from './kiosk.module.css';

const KEPT = 'kuaiban.hall';

/** A ticket at the machine of a hall: with a card or without, by touch alone. Which hall it stands in is chosen once, when it is set up. */
export function KioskTicketPage() {
  const { t } = useTranslation('tickets');
  const { office: asked } = useSearch({ strict: false }) as { office?: string };
  const [office, setOffice] = useState(() => asked ?? localStorage.getItem(KEPT));
  const choose = (id: string): void => { localStorage.setItem(KEPT, id); setOffice(id); };
  if (asked !== undefined && localStorage.getItem(KEPT) !== asked) localStorage.setItem(KEPT, asked);
  return (
    <div className={styles['page']}>
      <title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title>
      {office === null ? <SetUp onChoose={choose} /> : <InHall office={office} />}
    </div>
  );
}

function SetUp({ onChoose }: { readonly onChoose: (office: string) => void }) {
  const { t } = useTranslation('tickets');
  const text = useText();
  const read = useQuery(queuesQuery);
  return (
    <>
      <h1>{t('kiosk.where')}</h1>
      <p>{t('kiosk.whereNote')}</p>
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      <div className={styles['choices']}>{read.data?.map(({ office: { id, name } }) => <Button key={id} look="secondary" size="large" wide onPress={() => onChoose(id)}>{text(name)}</Button>)}</div>
    </>
  );
}

function InHall({ office }: { readonly office: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const me = useMe().data;
  const board = useQuery(hallBoardQuery(office));
  const own = useQuery({ ...ownTicketQuery, enabled: me?.kind === 'person' });
  const [taken, setTaken] = useState<Parameters<typeof Slip>[0]['ticket'] | null>(null);
  // The same on each look at the queue: the slip counts from when it came, not from the last look.
  const end = useCallback(() => setTaken(null), []);
  const ticket = taken ?? own.data?.ticket;
  const goAway = async (): Promise<void> => {
    const here = location.href;
    let next: string | undefined;
    try { next = await leave(queries); } catch { return toast(t('shell.stillIn'), 'bad'); }
    location.assign(next ?? here);
  };
  if (ticket) return <Slip ticket={ticket} {...(board.data?.closed && ticket.office.id === office && { closed: board.data.closed })} isNew={taken !== null} onEnd={taken && me?.kind !== 'person' ? end : undefined} onLeave={me?.kind === 'person' ? () => void goAway() : undefined} />;
  if (board.isError && !board.data) return <ProblemMessage error={board.error} onRetry={() => void board.refetch()} />;
  return board.data ? <Offered board={board.data} onTaken={setTaken} /> : <Skeleton card lines={6} />;
}

function Offered({ board, onTaken }: { readonly board: QueueBoard; readonly onTaken: (ticket: Parameters<typeof Slip>[0]['ticket']) => void }) {
  const { t } = useTranslation('tickets');
  const text = useText();
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{text(board.office.name)}</p>
      <p className={styles['wait']}>{board.closed ? t('waiting', { count: board.waiting }) : <WaitText {...board} />}</p>
      {board.closed && <ClosedNotice closed={board.closed} booking={board.booking} />}
      <BookedToday board={board} />
      <KioskSteps board={board} onTaken={onTaken} />
    </>
  );
}

/** What whoever has signed in booked for today in this hall: that a number is still to be taken, and how it is called. */
function BookedToday({ board: { office, at } }: { readonly board: QueueBoard }) {
  const { t } = useTranslation('tickets');
  const isPerson = useMe().data?.kind === 'person';
  const { data } = useQuery({ ...bookingsQuery, enabled: isPerson });
  const today = data?.bookings.find((each) => each.office.id === office.id && each.day === dayHere(at) && (each.state === 'booked' || each.state === 'missed'));
  if (!isPerson || !today) return null;
  const late = today.state === 'missed';
  return <Notice tone={late ? 'wait' : 'good'}>{t(late ? 'kiosk.bookedLate' : 'kiosk.booked', { slot: today.slot })}</Notice>;
}
