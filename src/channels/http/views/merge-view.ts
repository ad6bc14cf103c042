import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { dayOf } from '#core/clocks/day.ts';
import { MERGE_ACTIONS } from '#core/merges/actions.ts';
import { writtenBetween } from '#core/merges/between.ts';
import { mayMerge, type Sides } from '#core/merges/decide.ts';
import type { Merge } from '#core/merges/merge.ts';
import type { Side } from '#core/merges/side.ts';
import { speaksAgainst, weigh } from '#core/merges/weigh.ts';
import { readIdentityNumber } from '#core/register/identity-number.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { seenOf } from '#usecases/merges/act-on-merge.ts';
import type { MergeRow, SidesRead } from '#usecases/ports/merges.ts';
import type { RegisterEntryView } from '../schemas/case.ts';
import type { MergeComparison, MergeList, MergeView } from '../schemas/merge.ts';
import { findingWords, stepWords } from './merge-words.ts';
import { lifeEventName } from './names.ts';
import { fieldsForOthers, registerViews } from './register-view.ts';

type Numbers = ReadonlyMap<string, string>;
type Seen = { readonly compiled: CompiledCatalog; readonly now: string; readonly numbers: Numbers; /** Other numbers, in clear, by identity. */ readonly also: ReadonlyMap<string, string> };

/** Two numbers side by side, and what they say differently. @param judged somebody has to judge by it whether they are one person: only then the numbers are whole */
export function comparisonView(seen: Pick<Seen, 'compiled' | 'now' | 'also'>, sides: Pick<Sides, 'kept' | 'merged'>, judged = true): MergeComparison {
  const { catalog } = seen.compiled;
  const findings = weigh(catalog, sides.kept, sides.merged, dayOf(seen.now));
  return {
    kept: sideView(seen, sides.kept, judged), merged: sideView(seen, sides.merged, judged),
    findings: findings.map((finding) => ({ kind: finding.kind, ...(speaksAgainst(finding) && { against: finding.kind as 'name' }), ...findingWords(catalog, finding, sides) })),
  };
}

function sideView({ compiled, now, also }: Pick<Seen, 'compiled' | 'now' | 'also'>, side: Side, judged: boolean): MergeComparison['kept'] {
  const { catalog } = compiled;
  const read = judged && side.kind === 'person' ? readIdentityNumber(side.number) : undefined;
  return {
    name: side.name, number: maskNumber(side.number), ...(judged && { whole: side.number }), ...(read && !('fault' in read) && { birthDate: read.birthDate, sex: read.sex }), also: side.one.filter((id) => id !== side.id).map((id) => maskNumber(also.get(id) ?? '')),
    entries: entryViews(catalog, side.entries, dayOf(now)),
    cases: side.cases.map(({ number, lifeEvent, submittedAt }) => ({ number, lifeEvent: lifeEventName(compiled, lifeEvent), at: submittedAt })),
    payments: side.plans.map(({ service, fund, amountFen, every, firstMonth, held, case: number }) => ({ service: serviceName(catalog, service), fund: codeName(catalog, 'funds', fund), amount: formatValue(amountFen, { money: 'fen' }, catalog.codes), monthly: every === 'month', from: firstMonth, held, case: number })),
    mandates: side.mandates.length,
  };
}

/** Entries as an officer may see them: accounts and phones masked, no secrets. */
function entryViews(catalog: Catalog, entries: readonly RegisterEntry[], on: string): RegisterEntryView[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return registerViews(catalog, entries, on).map(({ proof: _proof, ...view }) => ({ ...view, fields: fieldsForOthers(catalog, byId.get(view.id)!) }));
}

function serviceName(catalog: Catalog, code: string): { readonly zh: string; readonly en: string } {
  const { zh, en } = catalog.services.get(code) ?? { zh: code, en: code };
  return { zh, en };
}

/** A merge at the desk. */
export function mergeView(seen: Seen, merge: Merge, read: SidesRead, officer: string): MergeView {
  const { compiled, numbers, now } = seen;
  const { separation } = merge;
  const by = (actor: string): string => numbers.get(actor.slice(actor.indexOf(':') + 1)) ?? '';
  const written = merge.since !== undefined && merge.endedAt === undefined ? writtenBetween(read.sides.kept, read.sides.merged, merge.since, read.sides.cases) : [];
  return {
    number: merge.number, status: merge.status, seen: seenOf(merge, read), reason: merge.reason, proof: merge.proof, despite: merge.despite.filter((kind): kind is 'name' => ['name', 'birth', 'sex', 'death'].includes(kind)),
    proposedBy: by(merge.proposedBy), proposedAt: merge.proposedAt, ...(merge.since !== undefined && { since: merge.since }), ...(merge.confirmedBy !== undefined && { confirmedBy: by(merge.confirmedBy) }), held: merge.held.length,
    ...(separation && { separation: { by: by(separation.by), at: separation.at, reason: separation.reason, proof: separation.proof } }),
    between: written.map(({ entry, at, unclear, pays }) => {
      const goes = unclear ? separation?.given.find((each) => each.entry === entry.id)?.to : at;
      return { entry: entryViews(compiled.catalog, [entry], dayOf(now))[0]!, at, unclear, pays, ...(goes && { goes }) };
    }),
    steps: merge.history.map((record) => ({ at: record.at, by: by(record.actor), ...stepWords(record) })),
    actions: MERGE_ACTIONS.map((action) => { const because = mayMerge(merge, action, `officer:${officer}`); return { action, allowed: because === undefined, ...(because && { because }) }; }),
    ...comparisonView(seen, read.sides, merge.status === 'proposed' || merge.status === 'separating'),
  };
}

/** One line of the list. */
export function mergeRow({ number, status, kept, merged, proposedAt, proposedBy }: MergeRow, numbers: Numbers, officer: string): MergeList['rows'][number] {
  const named = ({ name, number: of }: MergeRow['kept']) => ({ name: maskName(name), number: maskNumber(of) });
  const by = proposedBy.slice(proposedBy.indexOf(':') + 1);
  return { number, status, kept: named(kept), merged: named(merged), proposedAt, by: numbers.get(by) ?? '', own: by === officer };
}
