import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenNow } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { problemOf } from '../ui/request.ts';
import { beginScreen, readScreen } from './queries.ts';
import styles from './screen.module.css';

type Sheet = NonNullable<ScreenNow['sheet']>;

/** How often it looks; whoever reads along sees a change within this. */
const LOOK_MS = 1000;

/** The screen that faces the person. It keeps nothing: what it asks by lives in this page, and what it showed is gone with the next answer, or with none. */
export function ScreenPage() {
  const { t } = useTranslation('counter');
  const [round, setRound] = useState(0);
  const begun = useQuery({ queryKey: ['screen', 'begun', round], queryFn: beginScreen, staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false });
  const screen = begun.data;
  const now = useQuery({
    queryKey: ['screen', screen?.id], queryFn: ({ signal }) => readScreen(screen!, AbortSignal.any([signal, AbortSignal.timeout(5 * LOOK_MS)])), enabled: screen !== undefined,
    refetchInterval: LOOK_MS, refetchIntervalInBackground: true, networkMode: 'always', gcTime: 0, staleTime: 0, retry: false,
  });
  // Whatever was there belongs to somebody: without an answer it is not shown.
  const lost = begun.isError || now.isError;
  // A screen that was over long enough is no more known.
  const gone = now.isError && problemOf(now.error).status === 404;
  const state = gone ? 'over' : lost ? 'lost' : now.data?.state ?? 'greeting';
  return (
    <main className={styles['screen']}>
      <title>{t('screen.title')}</title>
      {state === 'showing' && now.data?.sheet ? <Showing sheet={now.data.sheet} /> : (
        <div className={styles['middle']} role="status">
          {state === 'code' && screen && <><h1>{t('screen.code')}</h1><p className={styles['code']}>{screen.code}</p><p>{t('screen.codeText')}</p></>}
          {(state === 'greeting' || state === 'showing') && <><h1>{t('screen.greeting')}</h1><p>{t('screen.greetingText')}</p></>}
          {state === 'lost' && <><h1>{t('screen.lost')}</h1><p>{t('screen.lostText')}</p></>}
          {state === 'over' && <h1>{t('screen.over')}</h1>}
          {(state === 'over' || begun.isError) && <Button size="large" onPress={() => setRound(round + 1)}>{t('screen.again')}</Button>}
        </div>
      )}
    </main>
  );
}

function Showing({ sheet: { event, answers, known, promises, items } }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('counter');
  const text = useText();
  return (
    <>
      <header><h1>{text(event)}</h1><p>{t('screen.looking')} {t('screen.wrong')}</p></header>
      <Lines id="answers" title={t('screen.answers')} lines={answers} none={t('screen.nothing')} />
      {items.length > 0 && <Lines id="items" title={t('screen.items')} lines={items} />}
      {promises.length > 0 && <section aria-labelledby="promises"><h2 id="promises">{t('screen.promises')}</h2><ul>{promises.map((name) => <li key={name.zh}>{text(name)}</li>)}</ul></section>}
      {known.length > 0 && <Lines id="known" title={t('screen.known')} lines={known} />}
    </>
  );
}

function Lines({ id, title, lines, none }: { readonly id: string; readonly title: string; readonly lines: Sheet['answers']; readonly none?: string }) {
  const { t } = useTranslation('counter');
  const text = useText();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 && <p>{none}</p>}
      <dl>{lines.map(({ label, value, source }, index) => <div key={index}><dt>{text(label)}</dt><dd>{text(value)}{source && <small>{t('screen.from', { source: text(source) })}</small>}</dd></div>)}</dl>
    </section>
  );
}
