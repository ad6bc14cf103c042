import { parameterOn } from '../catalog/parameter-on.ts';
import { parseLimit } from '../clocks/limit.ts';
import type { Acting } from './act.ts';
import { builtOn } from './built-on.ts';
import type { Step } from './refusal.ts';
import type { Change } from './reopening.ts';

const WORDS: Partial<Readonly<Record<Change, string>>> = { revoke: '已经撤销', correct: '已经更正' };

/**
 * A decision was revoked or corrected: what rests on it in the same case is looked at again, each by an officer who is drawn for it and with a clock of
 * its own, so that nothing stands by what does not hold any more. It stands meanwhile: whether it falls as well is for a person to say, and may be
 * contested. None where the region has set no limit for that, or it is looked at already.
 */
export function lookAgainAtWhatRests({ state, no, run }: Acting, change: Change): readonly Step[] {
  const item = state.items.find((each) => each.no === no);
  const limit = parameterOn(run.compiled.catalog, run.region, 'reopenLimit', run.known.on);
  const words = WORDS[change];
  if (!item || words === undefined || typeof limit?.value !== 'string') return [];
  const { zh } = run.compiled.catalog.services.get(item.service) ?? { zh: item.service };
  const promised = parseLimit(limit.value);
  return builtOn(state, item, [state]).filter(({ item: other }) => other.reopened === undefined).map(({ item: other }): Step => ({
    actor: 'system', event: { type: 'reopened', no: other.no, kind: 'own', reason: `所依据的“${zh}”${words}，请重新看这个结果`, promised, basis: limit.source },
  }));
}
