import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueBoard, TakenTicket } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ClosedNotice, isOverToday } from './closed-notice.tsx';
import { Described } from './my-ticket.tsx';
import styles from './kiosk.module.css';

/** So long the number of somebody without a card stays on the screen of a machine that the next one waits for. */
const SHOWN_MS = 20_000;

/** The number that was taken: large on the screen, and as a slip of 80 mm on paper. */
export function Slip({ ticket, closed, isNew, onEnd, onLeave }: { readonly ticket: TakenTicket['ticket']; /** That nobody is called there now. */ readonly closed?: NonNullable<QueueBoard['closed']>; readonly isNew: boolean; readonly onEnd: (() => void) | undefined; /** Signs out whoever has taken it with a card: the next one stands behind them. */ readonly onLeave: (() => void) | undefined }) {
  const { t } = useTranslation('tickets');
  const text = useText();
  const { number, before, wait, office, takenAt, state, window } = ticket;
  // Whose number is not called today is not the next one, and listens in vain.
  const over = state === 'waiting' && isOverToday(closed);
  useEffect(() => { if (isNew) print(); }, [isNew]);
  useEffect(() => {
    const timer = onEnd && setTimeout(onEnd, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [onEnd]);
  return (
    <section className={styles['slip']} aria-labelledby="slip">
      <h1 id="slip">{text(office.name)}</h1>
      <p className={styles['label']}>{t('mine')}</p>
      <p className={styles['number']} role="status">{number}</p>
      <Described ticket={ticket} />
      {state === 'waiting' && !over && <p className={styles['wait']}>{before === 0 ? t('nextOne') : t('before', { count: before })}{!closed && <><br />{wait ? t('wait', wait) : t('waitUnknown')}</>}</p>}
      {state === 'waiting' && closed && <div className={styles['shut']}><ClosedNotice closed={closed} /></div>}
      {(state === 'called' || state === 'serving') && <p className={styles['wait']}>{t(`states.${state}`, { window })}</p>}
      {!over && <p className={styles['note']}>{t('kiosk.listen')}</p>}
      <p className={styles['note']}>{t('taken', { at: formatInstant(takenAt) })}</p>
      <div className={styles['screen']}>
        <Button size="large" wide look={onEnd || onLeave ? 'secondary' : 'primary'} onPress={() => print()}>{t('kiosk.print')}</Button>
        {onLeave && <Button size="large" wide onPress={onLeave}>{t('kiosk.leave')}</Button>}
        {onEnd && <Button size="large" wide onPress={onEnd}>{t('kiosk.done')}</Button>}
      </div>
    </section>
  );
}
