import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { touch, touchedAt } from '../ui/attended.ts';
import { Button } from '../ui/button.tsx';
import { leave } from '../ui/leave.ts';
import { setPreferences } from '../ui/preferences.ts';
import { meQuery } from '../ui/use-me.ts';
import { ANSWER_MS, PATIENCE_MS } from './patience.ts';
import styles from './kiosk.module.css';

const RETRY_MS = 3_000;

/** What is shown: nothing, how many seconds are left, or that it is being left. */
type Stage = { readonly is: 'used' } | { readonly is: 'asked'; readonly seconds: number } | { readonly is: 'leaving'; readonly offline: boolean };
const USED: Stage = { is: 'used' };

/** At a kiosk: whoever walks away leaves nothing behind. After a minute without a touch it is asked whether somebody is there; without an answer the session ends and the first page is there for the next one. */
export function StillThere() {
  const queries = useQueryClient();
  const [stage, setStage] = useState<Stage>(USED);
  useEffect(() => {
    const timer = setInterval(() => setStage((before) => next(before, queries)), 1_000);
    return () => clearInterval(timer);
  }, [queries]);
  const leaving = stage.is === 'leaving';
  useEffect(() => {
    if (!leaving) return;
    let timer: ReturnType<typeof setTimeout>;
    // Nothing of them is shown while it cannot be ended, and it is tried until it has.
    const end = async () => {
      try {
        await leave(queries);
        setPreferences({ language: 'zh' });
        sessionStorage.clear();
        location.replace('/?mode=kiosk');
      } catch {
        setStage({ is: 'leaving', offline: true });
        timer = setTimeout(() => void end(), RETRY_MS);
      }
    };
    void end();
    return () => clearTimeout(timer);
  }, [leaving, queries]);
  if (stage.is === 'used') return null;
  return <Cover whole={leaving}>{stage.is === 'asked' ? <Asked seconds={stage.seconds} onStay={() => { touch(); setStage(USED); }} onLeave={() => setStage({ is: 'leaving', offline: false })} /> : <Leaving offline={stage.offline} />}</Cover>;
}

function next(before: Stage, queries: QueryClient): Stage {
  if (before.is === 'leaving') return before;
  if (!somethingHere(queries)) touch();
  const quiet = Date.now() - touchedAt();
  if (quiet >= PATIENCE_MS + ANSWER_MS) return { is: 'leaving', offline: false };
  return quiet >= PATIENCE_MS ? { is: 'asked', seconds: Math.ceil((PATIENCE_MS + ANSWER_MS - quiet) / 1_000) } : USED;
}

/** Whether the machine shows anything that the next one should not find: somebody signed in, another page than the first, words in a field. */
function somethingHere(queries: QueryClient): boolean {
  return location.pathname !== '/' || Boolean(queries.getQueryData(meQuery.queryKey)) || [...document.querySelectorAll<HTMLInputElement>('input[type=search]')].some((field) => field.value !== '');
}

/** Over everything, so that a touch to go on presses nothing beneath it. `whole`: nothing can be read through it. */
export function Cover({ whole, children, onCancel }: { readonly whole: boolean; readonly children: ReactNode; /** What Escape does; at a kiosk there is none. */ readonly onCancel?: () => void }) {
  const cover = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    cover.current?.showModal();
    // Whoever was writing writes on where they were.
    return () => { if (before instanceof HTMLElement && before.isConnected) before.focus(); };
  }, []);
  return <dialog ref={cover} className={styles['cover']} data-whole={whole || undefined} aria-labelledby="still-there" aria-describedby="still-there-text" onCancel={(event) => { event.preventDefault(); onCancel?.(); }}>{children}</dialog>;
}

/** The question, and the two answers. `words`: others than those of a kiosk. */
export function Asked({ seconds, words, onStay, onLeave }: { readonly seconds: number; readonly words?: { readonly title: string; readonly text: string; readonly stay: string; readonly leave: string }; readonly onStay: () => void; readonly onLeave: () => void }) {
  const { t } = useTranslation('kiosk');
  return (
    <>
      <h2 id="still-there">{words?.title ?? t('asked.title')}</h2>
      {/* Said once: a screen reader that counts along says nothing else. */}
      <p id="still-there-text">{words?.text ?? t('asked.text')}</p>
      <p className={styles['seconds']} role="timer" aria-live="off">{t('asked.left', { count: seconds })}</p>
      <div className={styles['acts']}>
        <Button size="large" onPress={onStay}>{words?.stay ?? t('asked.stay')}</Button>
        <Button look="secondary" size="large" onPress={onLeave}>{words?.leave ?? t('asked.leave')}</Button>
      </div>
    </>
  );
}

function Leaving({ offline }: { readonly offline: boolean }) {
  const { t } = useTranslation('kiosk');
  return <><h2 id="still-there">{t(offline ? 'leaving.offline' : 'leaving.title')}</h2><p role="status" id="still-there-text">{t(offline ? 'leaving.offlineText' : 'leaving.text')}</p></>;
}
