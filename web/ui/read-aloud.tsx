import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from './preferences.ts';
import { speakPage } from './speak-page.ts';

/** Reads the page aloud, where it is shown large and the browser has a voice (GB/T 37668). By the browser itself: nothing that is on the page goes anywhere. */
export function ReadAloud({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation();
  const { language, mode } = usePreferences();
  const here = useRouterState({ select: (state) => state.location.href });
  const [readsAt, setReadsAt] = useState<string>();
  const reads = readsAt === here;
  const voice = 'speechSynthesis' in window && mode !== 'standard' ? window.speechSynthesis : undefined;
  // What was left is not read on.
  useEffect(() => { if (!reads) voice?.cancel(); }, [voice, reads]);
  useEffect(() => () => voice?.cancel(), [voice]);
  if (!voice) return null;
  const press = () => {
    voice.cancel();
    if (reads) return setReadsAt(undefined);
    if (!speakPage(voice, language, () => setReadsAt(undefined))) return;
    setReadsAt(here);
  };
  return <button type="button" className={className} aria-pressed={reads} onClick={press}>{t(reads ? 'shell.readStop' : 'shell.read')}</button>;
}
