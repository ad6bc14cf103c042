import type { ServiceEntry } from '../../ui/api-types.ts';

/** Whether a matter's code, names or description hold what was typed. */
export function holds({ code, name, short, summary }: ServiceEntry, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  return [code, name.zh, name.en, short.zh, short.en, summary.zh, summary.en].some((each) => each.toLowerCase().includes(wanted));
}
