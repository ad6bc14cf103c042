import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from './preferences.ts';

/** A little slower than the voice by itself: the listener is not in a hurry. */
const RATE = 0.9;

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
    const lines = readable(document.querySelector<HTMLElement>('#main'));
    // One utterance a line: long ones are cut off by browsers.
    const spoken = lines.map((line) => Object.assign(new SpeechSynthesisUtterance(line), { lang: language === 'zh' ? 'zh-CN' : 'en-GB', rate: RATE }));
    const last = spoken.at(-1);
    if (!last) return;
    last.addEventListener('end', () => setReadsAt(undefined));
    for (const each of spoken) {
      each.addEventListener('error', () => setReadsAt(undefined));
      voice.speak(each);
    }
    setReadsAt(here);
  };
  return <button type="button" className={className} aria-pressed={reads} onClick={press}>{t(reads ? 'shell.readStop' : 'shell.read')}</button>;
}

/** What is on the page as lines, as somebody would read it out. */
function readable(page: HTMLElement | null): string[] {
  return (page?.innerText ?? '').split('\n').map((line) => line.trim()).filter((line) => /[\p{L}\p{N}]/u.test(line));
}
