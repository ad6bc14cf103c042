import { dayOf } from '#core/clocks/day.ts';
import { isWhole, periodsDue, readRecord, type ListTotals, type PulledRecord, type RawRecord } from '#core/partners/pulled.ts';
import { takeRecord } from '#core/register/take-record.ts';
import type { Context } from '../context.ts';
import type { KnownBefore, KnownOfRecord, PullKey, PullState, PullStore, RecordTaken, StagedRecord } from '../ports/pulls.ts';
import { actOf, isPulled, takingOf, type Pulled } from './taking-of.ts';

/** A page of a list as its department answers it; `trouble` where it does not: for engineers, without personal data. */
export type FetchPage = (key: PullKey, cursor: string) => Promise<{ readonly records: readonly RawRecord[]; readonly next: string | null; readonly totals?: ListTotals } | { readonly trouble: string }>;
type Parts = { readonly context: Pick<Context, 'compiled' | 'lookup' | 'hash' | 'now'>; readonly pulls: PullStore; readonly fetchPage: FetchPage; readonly onTrouble?: (key: PullKey, error: unknown) => void };

/** So many records are taken over in one transaction. */
const PIECE = 50;
/** A list has no more pages than that: one that never ends is wrong. */
const MOST_PAGES = 5000;
const FIRST_WAIT_MS = 10 * 60_000, LONGEST_WAIT_MS = 6 * 3_600_000;

/**
 * Fetch the lists of all departments that are due in some regions. A list is kept page by page, held against its totals, and only then taken over, record by record; whoever
 * dies in between leaves it to the next, who goes on where it was. What fails is tried again later and holds up no other list.
 */
export async function pullLists(parts: Parts, regions: readonly string[]): Promise<void> {
  const { context, pulls, onTrouble } = parts;
  for (const region of regions) {
    for (const [department, { scenarios }] of context.compiled.catalog.departments) {
      for (const [name, scenario] of Object.entries(scenarios)) {
        if (!isPulled(scenario)) continue;
        const of = { region, department, scenario: name };
        // One after the other: a later list says what came after an earlier one.
        for (const period of periodsDue(scenario.pull.every, dayOf(context.now()), await pulls.lastDone(of))) {
          const key = { ...of, period };
          const done = await pullOne(parts, key, scenario).catch(async (error: unknown) => {
            onTrouble?.(key, error);
            // On the board it says that it stands still; what it was is for operators, and is told above.
            await pulls.later(key, 'it broke off', context.now()).catch((second: unknown) => onTrouble?.(key, second));
            return false;
          });
          if (!done) break;
        }
      }
    }
  }
}

async function pullOne(parts: Parts, key: PullKey, scenario: Pulled): Promise<boolean> {
  const { context, pulls } = parts;
  const pull = await pulls.begin(key, context.now());
  if (pull.status === 'done') return true;
  if (pull.nextAt > context.now()) return false;
  if (pull.status === 'fetching' && !(await fetchAll(parts, pull, scenario))) return false;
  for (;;) {
    const left = await pulls.takeOver(key, PIECE, context.now(), (record, known, before) => taken(context, key, scenario, record, known, before));
    if (left === undefined) return false;
    if (left === 0) return true;
  }
}

/** Page after page until the last, then the totals: where they differ, or a record cannot be read, nothing is kept. */
async function fetchAll(parts: Parts, pull: PullState, scenario: Pulled): Promise<boolean> {
  const { context, pulls } = parts;
  const later = new Date(Date.parse(context.now()) + Math.min(FIRST_WAIT_MS * 2 ** Math.min(pull.attempts, 10), LONGEST_WAIT_MS)).toISOString();
  const told = pull.told ?? (await fetchPages(parts, pull, scenario, later));
  if (!told) return false;
  const staged = await pulls.staged(pull);
  if (!isWhole(told, staged)) {
    await pulls.startOver(pull, `totals differ: told ${told.records} records about ${told.people}, came ${staged.records} about ${staged.people}, ${staged.doubled} twice`, later);
    return false;
  }
  await pulls.checked(pull);
  return true;
}

/** What the department tells of the whole with its last page; nothing where it does not come to that. */
async function fetchPages({ context, pulls, fetchPage }: Parts, pull: PullState, scenario: Pulled, later: string): Promise<ListTotals | undefined> {
  const kind = context.compiled.catalog.registerKinds.get(scenario.pull.register)!;
  let { cursor } = pull;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await fetchPage(pull, cursor);
    if ('trouble' in page) {
      await pulls.later(pull, page.trouble, later);
      return undefined;
    }
    const read = page.records.map((raw) => readRecord(scenario, kind, raw));
    const odd = read.flatMap((record) => ('fault' in record ? [record.fault] : []))[0];
    if (odd !== undefined) {
      await pulls.startOver(pull, `a record cannot be read: ${odd}`, later);
      return undefined;
    }
    const records = read.flatMap((record): StagedRecord[] => ('fault' in record ? [] : [stagedOf(context, pull, record)]));
    // Where it is not kept another worker is at it.
    if (!(await pulls.keepPage(pull, cursor, page.totals ? { records, next: page.next, totals: page.totals } : { records, next: page.next }))) return undefined;
    if (page.next === null) return page.totals;
    cursor = page.next;
  }
  await pulls.startOver(pull, 'the list does not end', later);
  return undefined;
}

/** A record with the keyed hashes that it is found by: nobody can guess from them whom it is about. */
function stagedOf({ lookup }: Pick<Context, 'lookup'>, { department, scenario }: PullKey, record: PulledRecord): StagedRecord {
  const says = JSON.stringify([record.withdrawn, record.number, record.from, record.to, Object.entries(record.data).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
  return { record, recordHash: lookup(`pulled/${department}/${scenario}/${record.record}`), personHash: lookup(`number/${record.number}`), digest: lookup(`pulled/says/${says}`) };
}

/**
 * Whoever has the number must also bear the name: a department that means somebody else gives itself away, and nothing is written. Where the record became somebody's entry
 * before, that entry is for somebody to look at.
 */
function taken(context: Parts['context'], key: PullKey, scenario: Pulled, { record, recordHash, digest }: StagedRecord, known: KnownOfRecord | undefined, before: KnownBefore | undefined): RecordTaken {
  const isNamed = known !== undefined && known.subject.name.normalize() === record.name.normalize();
  if (!isNamed && before?.stands !== undefined) {
    const said = context.lookup(`pulled/named/${JSON.stringify([digest, record.name])}`);
    if (said !== before.digest) return { outcome: 'contradicts', cause: before.holder === undefined ? 'named' : 'moved', unnamed: true, digest: said, effects: [], entry: before.entry };
  }
  if (!isNamed) return { outcome: known ? 'other-name' : 'unknown', effects: [], entry: null };
  const taking = takingOf(context, key, scenario, { record, digest, both: known.both });
  return takeRecord({ ...taking, before }, context.compiled.catalog.registerKinds, actOf(context, key, `pulled/${recordHash}/${key.period}`));
}
