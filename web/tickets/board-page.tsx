import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { boardQuery } from './queries.ts';
import styles from './board.module.css';

const SHOWN = 8;

/** The wall of a hall: numbers and windows, read out where the browser can, nothing of anybody. */
export function QueueBoardPage() {
  const { t, i18n } = useTranslation('tickets');
  const text = useText();
  const { office } = useParams({ strict: false }) as { office: string };
  const read = useQuery(boardQuery(office));
  const [aloud, setAloud] = useState(false);
  // What was called before the page was opened is not read out again.
  const heard = useRef<ReadonlySet<string> | null>(null);
  const board = read.data;
  useEffect(() => {
    if (!board) return;
    const calls = board.called.filter(({ serving }) => !serving).map((each) => ({ ...each, key: `${each.number}/${each.calls}/${each.since}` }));
    if (heard.current && aloud) {
      for (const { key, number, window } of calls) {
        if (heard.current.has(key)) continue;
        const said = new SpeechSynthesisUtterance(t('call', { number, window }));
        said.lang = i18n.language === 'zh' ? 'zh-CN' : 'en';
        speechSynthesis.speak(said);
      }
    }
    heard.current = new Set(calls.map(({ key }) => key));
  }, [board, aloud, t, i18n.language]);
  return (
    <main className={styles['wall']}>
      <title>{`${t('board')} · ${t('brand', { ns: 'ui' })}`}</title>
      {!board && read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {board && (
        <>
          <header className={styles['head']}><h1>{text(board.office)}</h1><p>{t('waiting', { count: board.waiting })} · {board.wait ? t('wait', board.wait) : t('waitUnknown')}</p></header>
          {read.isError && <p className={styles['offline']} role="alert">{t('offline', { at: formatInstant(board.at) })}</p>}
          {board.called.length === 0 ? <p className={styles['none']}>{t('nobodyCalled')}</p> : (
            <ul className={styles['calls']} aria-live="polite">
              {board.called.slice(0, SHOWN).map(({ number, window, serving }) => <li key={number} className={classes(styles['call'], !serving && styles['now'])}><strong>{number}</strong><span>{t('window', { window })}</span></li>)}
            </ul>
          )}
          {board.aside.length > 0 && <p className={styles['aside']}>{t('asideList')}: <strong>{board.aside.join('  ')}</strong></p>}
          {/* Browsers read out only after somebody has pressed something. */}
          {'speechSynthesis' in globalThis && <footer className={styles['foot']}>{aloud ? t('aloudOn') : <Button look="quiet" onPress={() => setAloud(true)}>{t('aloud')}</Button>}</footer>}
        </>
      )}
    </main>
  );
}
