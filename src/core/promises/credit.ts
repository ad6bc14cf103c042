import type { Catalog } from '../catalog/catalog.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import { parseLimit } from '../clocks/limit.ts';
import { lastDayOf } from '../cases/remedies.ts';
import { idOf, type Hash } from '../id.ts';
import type { RegisterEntry } from '../register/entry.ts';
import type { RealisedEffect } from '../register/realise.ts';
import type { Localized, Value } from '../value.ts';

/** The kinds of entries that a broken promise leaves, and who is told of them outside. */
export const CREDIT = { record: 'credit.record', restriction: 'credit.restriction', platform: 'public-credit', scenario: 'promise-record' } as const;

/** What an act works on: the case, the day, who has promised. */
export type CreditAct = {
  readonly catalog: Pick<Catalog, 'parameters' | 'departments'>; readonly region: string; readonly case: string; readonly service: string; readonly element: string;
  readonly at: string; readonly on: string; readonly hash: Hash;
  /** Whether the promise is that of who has applied, where the case is about somebody else. */ readonly ofApplicant: boolean;
};

/** A region's length of something, as its last day; `undefined` where it has set none. */
export function creditUntil({ catalog, region, on }: Pick<CreditAct, 'catalog' | 'region' | 'on'>, parameter: string, from: string = on): string | undefined {
  const value = parameterOn(catalog, region, parameter, on)?.value;
  return typeof value === 'string' ? lastDayOf(parseLimit(value), from) : undefined;
}

/** What a broken promise does in the register and outside: a record, a restriction, and a word to the credit platform. The same act again makes the same identities. */
export function recordingOf(act: CreditAct, what: { readonly promise: string; readonly basis: string; readonly recordTo: string; readonly restrictionTo: string }): { readonly record: string; readonly restriction: string; readonly effects: readonly RealisedEffect[] } {
  const key = `${act.case}/promise/${act.element}`;
  const [record, restriction] = [idOf(act.hash, `${key}/record`), idOf(act.hash, `${key}/restriction`)];
  const entry = (id: string, kind: string, to: string, data: Readonly<Record<string, Value>>): RealisedEffect => ({
    kind: 'opened', ...(act.ofApplicant && { of: 'applicant' as const }), entry: { id, kind, data, from: act.on, to, recordedAt: act.at, origin: { kind: 'case', case: act.case, service: act.service } },
  });
  return {
    record, restriction,
    effects: [
      entry(record, CREDIT.record, what.recordTo, { promise: what.promise, basis: what.basis, case: act.case }), entry(restriction, CREDIT.restriction, what.restrictionTo, { record }),
      ...told(act, record, { state: 'recorded', what: what.promise, basis: what.basis, from: act.on, until: what.recordTo }),
    ],
  };
}

/** A record and its restriction end: repaired from today on, or (`never`) as if they had never held. What is over by itself stays so. */
export function endingOf(act: CreditAct, ids: readonly string[], entries: readonly RegisterEntry[], how: 'repaired' | 'removed', because: Localized, basis: string): readonly RealisedEffect[] {
  const standing = entries.filter(({ id, end, to }) => ids.includes(id) && end === undefined && (how === 'removed' || to === null || to > act.on));
  return [
    ...standing.map((entry): RealisedEffect => ({
      kind: 'ended', ...(act.ofApplicant && { of: 'applicant' as const }), entry: entry.id, register: entry.kind, origin: { kind: 'case', case: act.case, service: act.service },
      end: { to: how === 'removed' ? entry.from : act.on, because, basis, recordedAt: act.at },
    })),
    ...told(act, ids[0]!, { state: how, on: act.on }),
  ];
}

/** A word to the credit platform: always about who has promised, which is who has applied. */
function told({ catalog, hash, case: number, element }: CreditAct, record: string, payload: Readonly<Record<string, Value>>): RealisedEffect[] {
  if (catalog.departments.get(CREDIT.platform)?.scenarios[CREDIT.scenario] === undefined) return [];
  return [{ kind: 'told', id: idOf(hash, `${number}/promise/${element}/${String(payload['state'])}`), department: CREDIT.platform, scenario: CREDIT.scenario, payload: { record, ...payload }, of: 'applicant' }];
}
