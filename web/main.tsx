import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { hearOthers } from './hear-others.ts';
import { makeRouter } from './router.tsx';
import './ui/base.css';
import { noticeTouches } from './ui/attended.ts';
import i18next from 'i18next';
import { loadTexts, startTexts } from './ui/i18n.ts';
import { keepTyping } from './ui/kept-typing.ts';
import { untilLoaded } from './ui/new-version.ts';
import { openForPrint } from './ui/print-open.ts';
import { applyPreferences, getPreferences } from './ui/preferences.ts';
import { problemOf } from './ui/request.ts';
import { showFaults } from './ui/show-faults.ts';
import { toast, Toasts } from './ui/toast.tsx';
import { forgetTried } from './ui/tried.ts';
import { whenGone } from './ui/when-gone.ts';
import { WhenEnding } from './when-ending.tsx';

/** Asks again only where another try can help: no answer, or an answer that says so. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (count, error) => count < 2 && problemOf(error).retryable, staleTime: 10_000 },
    mutations: { retry: false },
  },
});
const router = makeRouter(queries);
/** Only a machine for everybody loads what watches over it. */
const StillThere = lazy(() => untilLoaded(async () => { await loadTexts(['kiosk']); return { default: (await import('./kiosk/still-there.tsx')).StillThere }; }));
const place = document.getElementById('app');

applyPreferences();
openForPrint();
noticeTouches();
hearOthers(queries);
router.subscribe('onBeforeLoad', ({ pathChanged }) => { if (pathChanged) forgetTried(); });
showFaults();
// A page that was left takes its link along: the keyboard goes on at the new one, not before everything that stands above it.
router.subscribe('onRendered', ({ fromLocation, pathChanged }) => { if (fromLocation && pathChanged) whenGone(() => document.getElementById('main'), { preventScroll: true }); });
keepTyping(() => toast(i18next.t('problem.back.again')));
// Words, code of the page and its data travel side by side instead of one after the other.
await Promise.all([startTexts(), router.load()]);
if (getPreferences().mode === 'kiosk') void import('./kiosk/keyboard.ts').then(({ attachKeyboard }) => attachKeyboard(document));
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Suspense><RouterProvider router={router} /></Suspense>
        <Toasts />
        {getPreferences().mode === 'kiosk' && <Suspense><StillThere /></Suspense>}
        {getPreferences().mode !== 'kiosk' && <WhenEnding />}
      </QueryClientProvider>
    </StrictMode>,
  );
}
