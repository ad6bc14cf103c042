import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueBoard } from '../ui/api-types.ts';
import { usePreferences } from '../ui/preferences.ts';

/** Reads each call out once with the browser's own voice, digit by digit. What was called before is not read out again. */
export function useReadOut(board: QueueBoard | undefined, aloud: boolean): void {
  const { t } = useTranslation('tickets');
  const { language } = usePreferences();
  const heard = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!board) return;
    const calls = board.called.filter(({ serving }) => !serving).map((each) => ({ ...each, key: `${each.number}/${String(each.calls)}/${each.since}` }));
    if (heard.current && aloud) {
      for (const { key, number, window } of calls) {
        if (heard.current.has(key)) continue;
        const said = new SpeechSynthesisUtterance(t('call', { number: [...number].join(' '), window }));
        said.lang = language === 'zh' ? 'zh-CN' : 'en-GB';
        speechSynthesis.speak(said);
      }
    }
    heard.current = new Set(calls.map(({ key }) => key));
  }, [board, aloud, t, language]);
}
