import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PATIENCE_MS } from './kiosk/patience.ts';
import type { StillIn } from './kiosk/still-in.tsx';
import { signInHref } from './ui/api.ts';
import { attendedAt, isBoardShown, touch, touchedAt } from './ui/attended.ts';
import { loadTexts } from './ui/i18n.ts';
import { endingOf, type Ending } from './ui/idle.ts';
import { keepNow } from './ui/kept-typing.ts';
import { homeOf, leave } from './ui/leave.ts';
import { isLost } from './ui/session-lost.ts';
import { toast } from './ui/toast.tsx';
import { meQuery } from './ui/use-me.ts';

/** So often it is looked whether the session has ended, once it should have. */
const LOOK_MS = 5_000;

/** So often what is said of it is asked for, until it is there. */
const AGAIN_MS = 5_000;

/** Watches over the end of a session; what is said of it is loaded as soon as somebody has signed in and the page has nothing else to do: once it is needed, a renewed site may not have it any more. Who writes for long without sending anything is there, and keeps it. */
export function WhenEnding() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [ending, setEnding] = useState<Ending>(null);
  const [isTold, setTold] = useState(false);
  const [Dialog, setDialog] = useState<typeof StillIn>();
  useEffect(() => {
    let [looked, loaded] = [0, Number.NEGATIVE_INFINITY];
    const load = async () => {
      try {
        const [found] = await Promise.all([import('./kiosk/still-in.tsx'), loadTexts(['kiosk'])]);
        loaded = Number.POSITIVE_INFINITY;
        setDialog(() => found.StillIn);
      } catch {
        // It is asked for again.
      }
    };
    const timer = setInterval(() => {
      const now = Date.now(), next = endingNow(queries, now);
      const isWriting = next?.is !== 'over' && now - touchedAt() < PATIENCE_MS && now - attendedAt() > PATIENCE_MS;
      if ((isWriting && next?.is !== 'quiet') || (next?.is === 'over' && !isBoardShown() && now - looked > LOOK_MS)) {
        looked = now;
        void queries.refetchQueries(meQuery);
      }
      if (now - loaded > AGAIN_MS && queries.getQueryState(meQuery.queryKey)?.data?.session) {
        loaded = now;
        if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void load(), { timeout: AGAIN_MS });
        else void load();
      }
      setEnding(isBoardShown() ? null : next);
    }, 1_000);
    return () => clearInterval(timer);
  }, [queries]);
  const shown = ending === null || ending.is === 'over' || (ending.is === 'last' && isTold) ? null : ending;
  if (shown === null || !Dialog) return null;
  const stay = () => {
    touch();
    setEnding(null);
    if (shown.is === 'last') setTold(true);
    void queries.refetchQueries(meQuery);
  };
  const out = async () => {
    const me = queries.getQueryData(meQuery.queryKey);
    const home = homeOf(me);
    if (shown.is === 'last') {
      keepNow();
      return location.assign(signInHref(location.pathname + location.search));
    }
    try { location.assign((await leave(queries)) ?? home); } catch { toast(t('shell.stillIn'), 'bad'); }
  };
  return <Dialog key={shown.is} is={shown.is} seconds={shown.seconds} onStay={stay} onLeave={() => void out()} />;
}

function endingNow(queries: QueryClient, now: number): Ending {
  const state = queries.getQueryState(meQuery.queryKey);
  if (!state?.data?.session || isLost()) return null;
  return endingOf(state.data.session, now - attendedAt(), now - state.dataUpdatedAt);
}
