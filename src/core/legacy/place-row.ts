import type { Catalog } from '../catalog/catalog.ts';
import type { LegacySystem } from '../catalog/legacy-system.ts';
import type { RegisterKind } from '../catalog/register-kind.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { endOf } from '../register/open.ts';
import { same } from '../same.ts';
import type { Reason } from './dump-row.ts';
import { hasLostCharacter, meansName } from './old-name.ts';
import type { AskedEntry, RowRead } from './read-row.ts';

/** What is known of whom a row is about, and of the row itself, before it is taken over. */
export type Known = {
  /** Who has the number. `settled`: somebody else than an import that was taken back stands behind the name. */
  readonly subject?: { readonly region: string; readonly name: string; readonly settled: boolean; readonly entries: readonly RegisterEntry[] };
  /** The row with this key that stands, and what it said then. */
  readonly standing?: { readonly import: string; readonly digest: string };
  readonly enterprises: ReadonlySet<string>;
};

export type Placed =
  | { readonly kind: 'entered'; readonly entries: readonly AskedEntry[]; /** The name the directory is to have; none where it stays. */ readonly name?: string }
  /** Nothing new: everything it says stands in the register. `of`: the import that brought it, where one did. */
  | { readonly kind: 'known'; readonly of?: string }
  | { readonly kind: 'rejected'; readonly reasons: readonly Reason[] };

const UNKNOWN: Reason = { zh: '本系统的映射规定：登记里没有的人不新建。请先登记，或核对号码', en: 'By the mapping nobody is entered who is not in the directory: enter them first, or check the number' };
const NOBODY: Reason = { zh: '登记里没有这个人，在办的事项没有人可接：先导入本人的登记，或核对号码', en: 'The directory has no such person, so nobody has this matter: import what is known of them first, or check the number' };
const NO_ENTERPRISE: Reason = { zh: '登记里没有这家企业，请先登记企业，或核对信用代码', en: 'The directory has no such enterprise: enter it first, or check the credit code' };
const LOST_NAME: Reason = { zh: '姓名缺字（字库里没有的生僻字），登记里也没有此人可以补全，请补写', en: 'A character of the name is lost and nobody in the directory completes it: fill it in' };

/**
 * What becomes of a row that could be read. Two sources that contradict each other are never settled by machine: the row is refused and says what stands where.
 */
export function placeRow({ registerKinds }: Pick<Catalog, 'registerKinds'>, system: LegacySystem, region: string, row: Extract<RowRead, { kind: 'read' }>, digest: string, known: Known): Placed {
  const { standing, subject } = known;
  if (standing?.digest === digest) return { kind: 'known', of: standing.import };
  const reasons: Reason[] = [];
  if (standing) reasons.push({ zh: `编号相同的一行已经导入（导入 ${standing.import}），内容却不一样：先撤回那次导入，或核对编号`, en: `A row with this key was imported (import ${standing.import}) with other content: undo that import first, or check the key`, column: system.key[0]! });
  for (const { code, column } of row.enterprises) if (!known.enterprises.has(code)) reasons.push({ ...NO_ENTERPRISE, column });
  if (!subject && (system.subject.unknown === 'refuse' || row.matter)) reasons.push({ ...(row.matter ? NOBODY : UNKNOWN), column: system.subject.number });
  if (!subject?.settled && hasLostCharacter(row.name)) reasons.push({ ...LOST_NAME, column: system.subject.name });
  if (subject && subject.region !== region) reasons.push({ zh: `这个号码登记在别的地区（${subject.region}）`, en: `This number is in the directory of another region (${subject.region})`, column: system.subject.number });
  if (subject?.settled && !meansName(row.name, subject.name)) reasons.push({ zh: '号码在登记里属于另一个姓名的人，请核对号码和姓名', en: 'In the directory this number belongs to somebody of another name: check number and name', column: system.subject.name });
  const fresh: AskedEntry[] = [];
  for (const entry of row.entries) {
    const before = [...(subject?.entries ?? []), ...fresh.map(asEntry)];
    if (before.some((other) => isSame(entry, other))) continue;
    const other = before.find((each) => contradicts(registerKinds, entry, each));
    if (other) reasons.push(conflict(registerKinds, entry, other));
    else fresh.push(entry);
  }
  if (reasons.length > 0) return { kind: 'rejected', reasons };
  if (fresh.length === 0 && !row.matter) return { kind: 'known', ...cameWith(row, subject?.entries ?? []) };
  return { kind: 'entered', entries: fresh, ...(!subject?.settled && { name: row.name }) };
}

/** The import of a dump that brought the entry which a row repeats. */
function cameWith({ entries }: Pick<Extract<RowRead, { kind: 'read' }>, 'entries'>, known: readonly RegisterEntry[]): { readonly of?: string } {
  const origin = known.find((other) => entries.some((entry) => isSame(entry, other)))?.origin;
  return origin?.kind === 'import' && origin.import !== undefined ? { of: origin.import } : {};
}

const asEntry = (entry: AskedEntry): RegisterEntry => ({ ...entry, id: '', recordedAt: '', origin: { kind: 'import', system: '' } });

function isSame({ kind, from, to, data }: AskedEntry, other: RegisterEntry): boolean {
  return other.kind === kind && other.from === from && endOf(other) === to && same(other.data, data);
}

/** Of a kind of which only one holds two cannot hold on one day; and what the opening of the one ends cannot go on beside it. */
function contradicts(kinds: ReadonlyMap<string, RegisterKind>, entry: AskedEntry, other: RegisterEntry): boolean {
  const [a, b] = [{ kind: entry.kind, from: entry.from, to: entry.to }, { kind: other.kind, from: other.from, to: endOf(other) }];
  if (a.kind === b.kind) return kinds.get(a.kind)?.exclusive === true && (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
  return endsOther(kinds, a, b) || endsOther(kinds, b, a);
}

type Span = Pick<AskedEntry, 'kind' | 'from' | 'to'>;

function endsOther(kinds: ReadonlyMap<string, RegisterKind>, opened: Span, running: Span): boolean {
  const ends = kinds.get(opened.kind)?.opens?.some((rule) => rule.ends === running.kind) === true;
  return ends && running.from <= opened.from && (running.to === null || running.to > opened.from);
}

function conflict(kinds: ReadonlyMap<string, RegisterKind>, entry: AskedEntry, other: RegisterEntry): Reason {
  const { zh, en } = kinds.get(other.kind) ?? { zh: other.kind, en: other.kind };
  const until = endOf(other);
  const source = other.origin.kind === 'import' ? other.origin.system : other.origin.kind === 'case' ? other.origin.case : '';
  const [from, fromEn] = source === '' ? ['', ''] : [`，来源 ${source}`, `, from ${source}`];
  return {
    zh: `与“${zh}”（${other.from} 起${until === null ? '' : `，${until} 止`}${from}）矛盾，自 ${entry.from} 起的这一条不能同时成立：查清哪一个对，改这一行或者更正登记`,
    en: `Contradicts “${en}” (from ${other.from}${until === null ? '' : ` until ${until}`}${fromEn}); what begins on ${entry.from} cannot hold beside it: find out which is right, mend this row or correct the register`,
  };
}
