import type { ServiceEntry } from '../../ui/api-types.ts';

/** Whether a matter's code, names, description or what people call it hold what was typed. */
export function holds({ code, name, short, summary, words: called }: ServiceEntry, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  return [code, name.zh, name.en, short.zh, short.en, summary.zh, summary.en, ...called].some((each) => each.toLowerCase().includes(wanted));
}
