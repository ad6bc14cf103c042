import { itemNames } from '#core/catalog/item-names.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { dayInWords } from '#core/clocks/day-in-words.ts';
import { actOnInspection, type InspectionCommand } from '#core/inspection/act-on.ts';
import { inspectionOf, type Inspection, type InspectionStep } from '#core/inspection/inspection.ts';
import { CONSEQUENCE_NAMES } from '#core/inspection/kind.ts';
import { breakablePromises } from '#core/promises/breakable.ts';
import { listed, noticesOf, same, type Notice } from '#core/notices/notice.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import type { Context } from '../context.ts';
import { knownSuccessors } from '../known-successors.ts';
import type { CaseRead } from '../ports/cases.ts';
import type { InspectionStore } from '../ports/inspections.ts';
import { readPool } from '../read-pool.ts';

export type InspectionParts = { readonly context: Context; readonly inspections: InspectionStore };
export type ActedOnInspection = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'changed-meanwhile' } | { readonly kind: 'no-inspection' };

/** Who acts on which inspection. `version` is what the actor saw; without it any version will do. */
export type ActOnInspection = { readonly region: string; readonly number: string; readonly actor: string; readonly version?: number };

/** Read an inspection, let a command decide, commit once with what the person is told. */
export async function actOn(parts: InspectionParts, { region, number, actor, version }: ActOnInspection, command: InspectionCommand): Promise<ActedOnInspection> {
  const { context, inspections } = parts;
  const inspection = await inspections.read(region, number);
  if (!inspection) return { kind: 'no-inspection' };
  if (version !== undefined && version !== inspection.version) return { kind: 'changed-meanwhile' };
  const read = await context.cases.read(region, inspection.case);
  if (!read) return { kind: 'no-inspection' };
  const answered = actOnInspection({
    catalog: context.compiled.catalog, calendar: context.calendarOf(region), inspection, actor, at: context.now(),
    recused: actor.startsWith('supervisor:') && await isRecused(context, read, actor.slice('supervisor:'.length)), parties: partiesOf(context, read),
    breakable: breakablePromises(read.state, inspection.no).map(({ element }) => element),
  }, command);
  if ('code' in answered) return { kind: 'refused', refusal: answered };
  return { kind: await commitInspection(parts, inspection, answered, [...partiesOf(context, read), ...(await knownSuccessors(context, read)).map(({ id }) => id)]) };
}

/** For whom something may follow: the person of the case, unless they have died and others apply, and who has applied, on whose record an untrue promise goes. */
function partiesOf({ compiled: { catalog } }: Context, { state: { subject, applicant }, entries }: CaseRead): readonly string[] {
  const { stops } = payingKinds(catalog);
  return subject === applicant ? [subject] : [...(entries.some(({ kind }) => stops.includes(kind)) ? [] : [subject]), applicant];
}

async function isRecused(context: Context, read: CaseRead, supervisor: string): Promise<boolean> {
  const { officers, personHashes } = await readPool(context, read.subject, read.applicant?.subject);
  return officers.find(({ id }) => id === supervisor)?.recusals.some((each) => personHashes.includes(each)) ?? false;
}

/** Record steps on an inspection as it was read. @param people who is told when they can be heard, and how it ended where they were, by identity */
export async function commitInspection({ context, inspections }: InspectionParts, before: Inspection, steps: readonly InspectionStep[], people: readonly string[] = []): Promise<'done' | 'changed-meanwhile'> {
  const at = context.now();
  const history = [...before.history, ...steps.map((step, index) => ({ seq: before.version + index + 1, at, ...step }))];
  const inspection = inspectionOf({ region: before.region, number: before.number, subject: before.subject }, history);
  return inspections.advance({ inspection, records: history.slice(before.history.length), notices: noticesFor(context, before, inspection, people, at) });
}

function noticesFor({ compiled, hash }: Context, before: Inspection, { region, number, status, hearing, earlier, conclusion, ...of }: Inspection, people: readonly string[], at: string): Notice[] {
  const { catalog } = compiled;
  const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
  // Whoever is heard anew is told anew.
  const again = earlier.length === 0 ? '' : `/${earlier.length}`;
  const tell = (cause: 'inspection-hearing' | 'inspection-closed', places: Parameters<typeof noticesOf>[1]['places']): Notice[] =>
    noticesOf(catalog.messages, { cause, key: `inspection/${region}/${number}/${cause}${again}`, case: of.case, item: of.no, at, places: { case: same(of.case), matters: itemNames(compiled, of).short, ...places } }, { subject: people }, { zh, en }, hash);
  if (status === 'hearing' && before.status !== 'hearing') return tell('inspection-hearing', { intended: listed((hearing?.intended?.consequences ?? []).map((each) => CONSEQUENCE_NAMES[each])), until: (hearing?.until ?? null) === null ? { zh: '通知写明的日子', en: 'the day that is told' } : dayInWords(hearing!.until!) });
  const concluded = conclusion !== undefined && (status === 'closed' || status === 'ordered') && before.status !== 'closed' && before.status !== 'ordered';
  return concluded && hearing ? tell('inspection-closed', { result: RESULTS[conclusion.conclusion] }) : [];
}

const RESULTS = {
  'in-order': { zh: '没有问题', en: 'all is in order' },
  mended: { zh: '已经改正，不作处理', en: 'it is mended, and nothing follows' },
  burden: { zh: '要另行处理', en: 'something follows' },
} as const;
