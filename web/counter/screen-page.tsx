import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { problemOf } from '../ui/request.ts';
import { beginScreen, readScreen } from './queries.ts';
import { ScreenRating } from './screen-rating.tsx';
import { ScreenSheet } from './screen-sheet.tsx';
import styles from './screen.module.css';

/** How often it looks; whoever reads along sees a change within this. */
const LOOK_MS = 1000;
/** A server that says nothing for so long is taken to be gone. */
const PATIENCE_MS = 10_000;

/** The screen that faces the person. It keeps nothing: what it asks by lives in this page, and what it showed is gone with the next answer, or with none. */
export function ScreenPage() {
  const { t } = useTranslation('counter');
  const [round, setRound] = useState(0);
  const begun = useQuery({ queryKey: ['screen', 'begun', round], queryFn: beginScreen, staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false });
  const screen = begun.data;
  const now = useQuery({
    queryKey: ['screen', screen?.id], queryFn: ({ signal }) => readScreen(screen!, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])), enabled: screen !== undefined,
    refetchInterval: LOOK_MS, refetchIntervalInBackground: true, networkMode: 'always', gcTime: 0, staleTime: 0, retry: false,
  });
  // Whatever was there belongs to somebody: without an answer it is not shown.
  const lost = begun.isError || now.isError;
  // A screen that was over long enough is no more known.
  const gone = now.isError && problemOf(now.error).status === 404;
  const state = gone ? 'over' : begun.isError && problemOf(begun.error).status === 403 ? 'staff' : lost ? 'lost' : now.data?.state ?? 'greeting';
  return (
    <main className={styles['screen']}>
      <title>{`${t('screen.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      {state === 'greeting' && now.data?.rate !== undefined ? <ScreenRating key={now.data.rate} token={now.data.rate} /> : state === 'showing' && screen && now.data?.sheet ? <ScreenSheet screen={screen} sheet={now.data.sheet} /> : (
        <div className={styles['middle']} role="status">
          {state === 'code' && screen && <><h1>{t('screen.code')}</h1><p className={styles['code']}>{screen.code}</p><p>{t('screen.codeText')}</p></>}
          {(state === 'greeting' || state === 'showing') && <><h1>{t('screen.greeting')}</h1><p>{t('screen.greetingText')}</p></>}
          {state === 'lost' && <><h1>{t('screen.lost')}</h1><p>{t('screen.lostText')}</p></>}
          {state === 'staff' && <><h1>{t('screen.staff')}</h1><p>{t('screen.staffText')}</p></>}
          {state === 'over' && <h1>{t('screen.over')}</h1>}
          {(state === 'over' || begun.isError) && <Button size="large" onPress={() => setRound(round + 1)}>{t('screen.again')}</Button>}
        </div>
      )}
    </main>
  );
}
