import type { LifeEventSummary } from '../../ui/api-types.ts';

/** How well what somebody typed fits a life event: 0 for not at all. Its name counts most, then what people say for it, then its description. */
export function fit(typed: string, event: LifeEventSummary): number {
  const words = typed.trim().toLowerCase();
  if (words === '') return 0;
  if (`${event.name.zh} ${event.name.en}`.toLowerCase().includes(words)) return 3;
  if (event.words.some((word) => words.includes(word) || (words.length >= 2 && word.includes(words)))) return 2;
  return words.length >= 2 && `${event.summary.zh} ${event.summary.en}`.toLowerCase().includes(words) ? 1 : 0;
}
