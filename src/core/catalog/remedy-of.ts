import type { Localized } from '../value.ts';
import type { Criterion } from './service.ts';

/** What helps where a criterion is not met: before it is handed in, or once it was refused, when the list in which something could be disputed is gone. */
export function remedyOf({ remedy, afterRefusal }: Pick<Criterion, 'remedy' | 'afterRefusal'>, refused: boolean): Localized {
  return (refused ? afterRefusal : undefined) ?? remedy;
}
