import { queryCode } from '#core/cases/number.ts';
import type { Context } from './context.ts';

/** The code that stands on a document beside its number (`K7Q2-9XMD`): made of the number with the key of this installation, so that nobody else can make one and nothing has to be kept. */
export function documentCode({ lookup }: Pick<Context, 'lookup'>, number: string): string {
  return queryCode(Buffer.from(lookup(`document/${number}`), 'hex'));
}
