import { allowsInBulk, alikeKey, BULK_ACTIONS, questionIn, type BulkAction } from '#core/cases/in-bulk.ts';
import { correctable } from '#core/cases/correct-item.ts';
import type { Question } from '#core/cases/alike.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from './context.ts';
import type { StaffStore } from './ports/staff.ts';

/** Items in somebody's hands that are like ones: one key, one question, and what can be done with several of them. */
export type Alike = {
  readonly key: string; readonly service: string; readonly version: string; readonly question: Question; readonly items: readonly { readonly case: string; readonly no: number }[];
  readonly actions: readonly { readonly action: BulkAction; readonly allowed: true | Localized }[]; readonly correctable: { readonly elements: readonly string[]; readonly evidence: readonly string[] };
};

/** What is in an officer's hands, by what is alike, where there are at least two of it. What a reviewer has sent back, what waits and what is looked at again is in none. */
export async function readAlike(context: Context, staff: StaffStore, region: string, officer: string): Promise<readonly Alike[]> {
  const rows = (await staff.queue(region, officer)).filter(({ role, status, mark, reopened }) => role === 'officer' && status === 'officer' && mark !== 'returned' && reopened === null);
  const services = new Map(rows.map(({ number, no, service }) => [`${number}/${no}`, service]));
  const found = await Promise.all((await staff.questions(region, rows)).map(async ({ number, no, decision, contested, version }) => {
    const service = services.get(`${number}/${no}`)!;
    const compiled = await context.catalogOf(version);
    const question = questionIn(compiled, service, decision, contested);
    return { case: number, no, service, version, question, compiled, key: alikeKey(context.hash, { service, status: 'officer' }, question) };
  }));
  return [...Map.groupBy(found, ({ key }) => key)].flatMap(([key, items]): Alike[] => {
    const [{ service, version, question, compiled }] = items as [typeof items[number]];
    if (items.length < 2) return [];
    return [{ key, service, version, question, items: items.map(({ case: number, no }) => ({ case: number, no })), actions: BULK_ACTIONS.map((action) => ({ action, allowed: allowsInBulk('officer', question, action) })), correctable: correctable(compiled.catalog, service) }];
  });
}
