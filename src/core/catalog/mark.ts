import type { LifeEvent } from './life-event.ts';

/** The one Chinese character that stands for an event where a picture would: the one that it names, or the first of its name. */
export function markOf({ mark, zh }: Pick<LifeEvent, 'mark' | 'zh'>): string {
  return mark ?? [...zh][0] ?? '';
}
