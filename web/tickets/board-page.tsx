import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { formatInstant, formatTime } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { hallBoardQuery } from './queries.ts';
import { useReadOut } from './use-read-out.ts';
import { WaitText } from './wait-text.tsx';
import styles from './board.module.css';

const SHOWN = 8;

/** The wall of a hall: numbers and windows, read out where the browser can, nothing of anybody. */
export function QueueBoardPage() {
  const { t } = useTranslation('tickets');
  const text = useText();
  const { office } = useParams({ strict: false }) as { office: string };
  const read = useQuery(hallBoardQuery(office));
  const [aloud, setAloud] = useState(false);
  const board = read.data;
  useReadOut(board, aloud);
  return (
    <main className={styles['wall']}>
      <title>{`${t('board')} · ${t('brand', { ns: 'ui' })}`}</title>
      {!board && read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {board && (
        <>
          <header className={styles['head']}><h1>{text(board.office.name)}</h1><p className={styles['clock']}>{formatTime(board.at).slice(0, 5)}</p><p className={styles['wait']}><WaitText {...board} /></p></header>
          {read.isError && <p className={styles['offline']} role="alert">{t('offline', { at: formatInstant(board.at) })}</p>}
          {board.called.length === 0 ? <p className={styles['none']}>{t('nobodyCalled')}</p> : (
            <ul className={styles['calls']} aria-live="polite">
              {board.called.slice(0, SHOWN).map(({ number, window, serving }) => <li key={number} className={classes(styles['call'], !serving && styles['now'])}><strong>{number}</strong><span>{serving ? t('boardServing', { window }) : t('boardCalled', { window })}</span></li>)}
            </ul>
          )}
          {board.aside.length > 0 && <p className={styles['aside']}>{t('asideList', { count: board.backMinutes })} <strong>{board.aside.join('　')}</strong></p>}
          {/* Browsers read out only after somebody has pressed something. */}
          {'speechSynthesis' in globalThis && <footer className={styles['foot']}>{aloud ? t('aloudOn') : <Button look="quiet" onPress={() => setAloud(true)}>{t('aloud')}</Button>}</footer>}
        </>
      )}
    </main>
  );
}
