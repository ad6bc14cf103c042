import { queryCode } from '#core/cases/number.ts';
import type { Item } from '#core/cases/item.ts';
import type { Context } from './context.ts';

/** What is told at the counter by whoever collects a thing: made with the key of this installation, another one for each way that was chosen. */
export function collectionCode({ lookup }: Pick<Context, 'lookup'>, number: string, { no, handovers }: Pick<Item, 'no' | 'handovers'>): string {
  return queryCode(Buffer.from(lookup(`collect/${number}/${no}/${handovers?.at(-1)?.at ?? ''}`), 'hex'));
}
