/** A little slower than the voice by itself: the listener is not in a hurry. */
const RATE = 0.9;

/** Has the browser read what the page shows. `ended` is called when it is done, or cannot. Answers false where there is nothing to read. */
export function speakPage(voice: SpeechSynthesis, language: 'zh' | 'en', ended: () => void): boolean {
  // One utterance a line: long ones are cut off by browsers.
  const spoken = readable(document.querySelector<HTMLElement>('#main')).map((line) => Object.assign(new SpeechSynthesisUtterance(line), { lang: language === 'zh' ? 'zh-CN' : 'en-GB', rate: RATE }));
  const last = spoken.at(-1);
  if (!last) return false;
  last.addEventListener('end', ended);
  for (const each of spoken) {
    each.addEventListener('error', ended);
    voice.speak(each);
  }
  return true;
}

/** What is on the page as lines, as somebody would read it out. What stands in fields is not read. */
function readable(page: HTMLElement | null): string[] {
  return (page?.innerText ?? '').replaceAll('\u2060', '').split('\n').map((line) => line.trim()).filter((line) => /[\p{L}\p{N}]/u.test(line));
}
