import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueDesk } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Select } from '../ui/select.tsx';
import { Described } from './my-ticket.tsx';
import styles from './tickets.module.css';

type Act = NonNullable<QueueDesk['ticket']>['acts'][number];
type Props = { readonly ticket: NonNullable<QueueDesk['ticket']>; readonly callsNeeded: number; readonly windows: QueueDesk['windows']; readonly busy: boolean; /** Somebody has been identified: the number ends with their visit. */ readonly visiting: boolean; readonly onAct: (act: Act, to?: number) => void };

/** Whom this window has called, and what can be done now; what cannot says why. */
export function AtWindow({ ticket, callsNeeded, windows, busy, visiting, onAct }: Props) {
  const { t } = useTranslation('tickets');
  const [to, setTo] = useState('');
  const { number, window, state, calls, acts } = ticket;
  const may = (act: Act): boolean => acts.includes(act);
  const others = windows.filter(({ no, open }) => open && no !== window);
  const other = others.find(({ no }) => String(no) === to) ?? others[0];
  return (
    <>
      <p className={styles['mine']} role="status">{state === 'serving' ? t('desk.serving', { number }) : t('desk.called', { number, window })}</p>
      <Described ticket={ticket} />
      <div className={classes(styles['acts'], styles['top'])}>
        {may('begin') && <Button busy={busy} onPress={() => onAct('begin')}>{t('desk.begin')}</Button>}
        {may('done') && !visiting && <Button busy={busy} onPress={() => onAct('done')}>{t('desk.done')}</Button>}
        {may('again') && <Button look="secondary" busy={busy} onPress={() => onAct('again')}>{t('desk.again', { calls })}</Button>}
        {state === 'called' && <Button look="quiet" busy={busy} {...(!may('aside') && { disabled: true, why: t('desk.asideHow', { count: callsNeeded }) })} onPress={() => onAct('aside')}>{t('desk.aside')}</Button>}
      </div>
      {may('done') && visiting && <p className={styles['small']}>{t('desk.doneWithVisit')}</p>}
      {may('pass') && other && (
        <details>
          <summary>{t('desk.pass')}</summary>
          <div className={styles['acts']}>
            <Select label={t('desk.passTo')} value={String(other.no)} onChange={setTo} options={others.map(({ no }) => ({ id: String(no), name: t('window', { window: no }) }))} />
            <Button look="secondary" busy={busy} onPress={() => onAct('pass', other.no)}>{t('desk.passNow')}</Button>
          </div>
        </details>
      )}
    </>
  );
}
