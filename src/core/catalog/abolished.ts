import type { Catalog } from './catalog.ts';
import type { Evidence } from './evidence.ts';

/** A proof that a service may not demand, with the notice that abolished it. */
export type Abolished = { readonly id: string; readonly by: string; readonly name: string };

/** The proofs that a service may not demand: those abolished for all, and those abolished for it. */
export function abolishedFor(catalog: Catalog, service: string): readonly (Abolished & { readonly names: readonly string[]; readonly states: readonly string[] })[] {
  return [...catalog.evidence].flatMap(([id, evidence]) => {
    const { abolished } = evidence;
    const applies = abolished !== undefined && (abolished.for === undefined || abolished.for.includes(service));
    return applies ? [{ id, by: abolished.by, name: evidence.zh, names: namesOf(evidence), states: evidence.states ?? [] }] : [];
  });
}

/** The abolished proof that an evidence is for a service, under its own name or another one (变相保留). */
export function abolishedAs(catalog: Catalog, service: string, id: string): Abolished | undefined {
  const evidence = catalog.evidence.get(id);
  const names = evidence === undefined ? [] : namesOf(evidence);
  return abolishedFor(catalog, service).find((each) => each.id === id || each.names.some((name) => names.includes(name)));
}

/**
 * The abolished proof that a text asks for, for example the note of a correction: by one of its names, or as a paper of others that states just what it
 * stated (居委会写个条子说明您没有工作). No proof comes back in other words; what somebody declares themself is none.
 */
export function abolishedIn(catalog: Catalog, service: string, text: string): Abolished | undefined {
  const plain = simplified(text.replaceAll(/\s+/gu, ''));
  const sentences = plain.split(/[。；！？;!?]/u);
  return abolishedFor(catalog, service).find(({ names, states }) => names.some((name) => plain.includes(name)) || sentences.some((sentence) => states.some((state) => isPaperOn(state, sentence))));
}

/** A paper that others make out. */
const PAPER = '(?:证明|字条|条子|便条|介绍信|盖章|公章)';
/** Others who would make it out. */
const OTHERS = /居委|村委|社区|街道|派出所|公安|原单位|用人单位|盖章|公章|开具|出具/u;
/** A paper on something else may stand between the two words. */
const ELSE = /身份|户口|户籍|银行|账户|学历/u;

/** Whether a sentence asks for a paper of others on one thing: its name stands before the paper, or what the paper is to say comes after it. */
function isPaperOn(state: string, sentence: string): boolean {
  const before = new RegExp(`${state}([^，,]{0,8}?)${PAPER}`, 'u').exec(sentence);
  if (before && !ELSE.test(before[1] ?? '')) return true;
  return new RegExp(`(?:说明|证明|写明|写).{0,10}?${state}`, 'u').test(sentence) && OTHERS.test(sentence);
}

/** The letters of traditional writing that the names of proofs are written with. */
const SIMPLE = new Map([...'证證业業无無离離劳勞动動关關系係开開毕畢档檔书書报報户戶职職条條说說写寫没沒务務'].flatMap((letter, index, all) => (index % 2 === 1 ? [[letter, all[index - 1]!] as const] : [])));
function simplified(text: string): string {
  return [...text].map((letter) => SIMPLE.get(letter) ?? letter).join('');
}

/**
 * The abolished proof that a text which explains something demands all the same: one that is named without saying, in the same clause or right after
 * it, that it is not needed or given out no longer. “不用开无业证明” and “报到证，现在不用了” tell somebody so; “没有交无业证明” does not, nor does “没有交无业证明，不再办理”.
 */
export function demandedIn(catalog: Catalog, service: string, text: string): Abolished | undefined {
  const all = abolishedFor(catalog, service);
  const known = all.flatMap(({ names }) => names).toSorted((one, other) => other.length - one.length);
  const unnamed = (clause: string): string => known.reduce((left, name) => left.replaceAll(name, ''), clause);
  const sentences = simplified(text.replaceAll(/\s+/gu, '')).split(/[。；！？;!?]/u).map((sentence) => sentence.split(/[，,]/u));
  const open = sentences.flatMap((clauses) => clauses.filter((clause, index) => !isExplained(unnamed(clause), unnamed(clauses[index + 1] ?? ''))));
  return all.find(({ names }) => open.some((clause) => names.some((name) => clause.includes(name))));
}

/** Whether a clause, or the one after it, says that what it names is not needed. Both without the names, some of which hold such words themselves (未就业证明). */
function isExplained(clause: string, next: string): boolean {
  return NOT_NEEDED.test(clause) || (!WANTED.test(clause) && (ENDED.test(clause) || NOT_NEEDED_EITHER.test(next)));
}

/** Words by which a clause says that something is not needed. */
const NOT_NEEDED = /不用|不需|不必|无需|无须|不再(?:要|收|需)|不要求|免(?:交|提交|于)|取消|废止/u;
/** That there is no such paper any more. Of a clause that says that it is missing they say something else: “没交报到证不再办理”. */
const ENDED = /不再(?:发|核发|签发|办|开|使用|作为)|停(?:发|用|办|止)|作废|失效/u;
/** Words by which a clause asks for something, or holds against somebody that it is missing. */
const WANTED = /没|未|缺|无|除非|不(?:交|提供|提交|带)|请|把|补|带|须|需|应(?!届)/u;
/** A clause that says nothing but that what was named before it is not needed: not “不用再跑一趟”. */
const NOT_NEEDED_EITHER = /^(?:现在|目前|如今|已经|已|都|也|早|就|\d{4}年起){0,4}(?:不用|不需|不必|无需|无须|不要求|取消|废止|停用|停发|作废)(?:再|要|提供|提交|出具|开具|交|带|办理|使用){0,3}[了的]?$/u;

/** The name without what stands in brackets, and the other names it is known by. */
function namesOf({ zh, alsoCalled = [] }: Evidence): readonly string[] {
  return [zh.replaceAll(/（[^）]*）/g, ''), ...alsoCalled];
}
