import type { Catalog } from '../catalog/catalog.ts';
import type { Refusal } from '../cases/refusal.ts';
import { dayOf } from '../clocks/day.ts';
import type { Hash } from '../id.ts';
import type { Localized } from '../value.ts';
import { allowsMerge, type MergeAction } from './actions.ts';
import { writtenBetween, type OfCase } from './between.ts';
import type { Given, Merge, MergeStep, Proposed } from './merge.ts';
import { separate, type SaidEnd, type Separated } from './separate.ts';
import type { Side } from './side.ts';
import { speaksAgainst, weigh, type Finding } from './weigh.ts';

/** The two numbers as they stand now; of a merge that holds, as they would fall apart. */
export type Sides = { readonly kept: Side; readonly merged: Side; readonly cases: ReadonlyMap<string, OfCase>; readonly said: readonly SaidEnd[] };
export type Weighing = { readonly catalog: Catalog; readonly actor: string; readonly at: string; readonly hash: Hash };

export type MergeCommand =
  | { readonly act: 'confirm' | 'withdraw' | 'confirm-separation' | 'withdraw-separation' }
  | { readonly act: 'decline' | 'decline-separation'; readonly reason: string }
  | { readonly act: 'separate'; readonly reason: string; readonly proof: string; readonly given: readonly Given[] };

/** What a command leads to: a step to record, which payments stop with it, what it does to the register of each; or why it was not carried out. */
export type Decided = { readonly step: MergeStep; readonly effects?: Separated } | Refusal;

const WORDS = 4;
const SELF: Localized = { zh: '两个号已经是同一个人，不用合并', en: 'The two numbers are one person already' };
const PEOPLE_ONLY: Localized = { zh: '这里只合并自然人的号。单位换码的，别人的登记里还写着旧码，要由原登记机关办理', en: 'Only numbers of natural persons are merged here: entries of other people name the old code of an enterprise' };
const KEPT_GONE: Localized = { zh: '要保留的号已经并入别的号，请和那个留下的号合并', en: 'The number to be kept is part of another number already: merge with the one that stays' };
const MERGED_GONE: Localized = { zh: '要并入的号已经并入别的号；先分离，再合并', en: 'The number to be merged is part of another already: separate it first' };

/** The words for what speaks against two numbers being one person. */
export const AGAINST_WORDS: Readonly<Record<'name' | 'birth' | 'sex' | 'death', Localized>> = {
  name: { zh: '姓名不同', en: 'The names differ' },
  birth: { zh: '号码里的出生日期不同', en: 'The days of birth in the numbers differ' },
  sex: { zh: '号码里的性别不同', en: 'The sex in the numbers differs' },
  death: { zh: '其中一个号登记为已死亡：合并后另一个号的待遇停发', en: 'One of the two is registered as dead: payments to the other stop with the merge' },
};

/** An officer proposes that two numbers are one person. Nothing holds before another has confirmed it. */
export function proposeMerge({ catalog, actor, at }: Weighing, { kept, merged }: Pick<Sides, 'kept' | 'merged'>, wish: Pick<Proposed, 'key' | 'reason' | 'proof' | 'despite'>): MergeStep | Refusal {
  const missing = unsaid({ reason: wish.reason, proof: wish.proof });
  if (missing) return missing;
  const standing = canJoin(kept, merged);
  if (standing) return standing;
  const against = unanswered(weigh(catalog, kept, merged, dayOf(at)), wish.despite);
  if (against.length > 0) return { code: 'incomplete', detail: againstWords(against), errors: [{ pointer: '/despite', detail: againstWords(against) }] };
  return { actor, event: { type: 'proposed', key: wish.key, kept: kept.id, merged: merged.id, reason: wish.reason.trim(), proof: wish.proof.trim(), despite: [...new Set(wish.despite)] } };
}

/** Do something about a merge, or say why not. Pure. */
export function decideMerge(here: Weighing, merge: Merge, sides: Sides, command: MergeCommand): Decided {
  const allowed = allowsMerge(merge, command.act, here.actor);
  if (allowed !== true) return { code: 'not-allowed', detail: allowed };
  const only = (event: MergeStep['event']): Decided => ({ step: { actor: here.actor, event } });
  switch (command.act) {
    case 'withdraw': return only({ type: 'withdrawn' });
    case 'withdraw-separation': return only({ type: 'separation-withdrawn' });
    case 'decline': return unsaid({ reason: command.reason }) ?? only({ type: 'declined', reason: command.reason.trim() });
    case 'decline-separation': return unsaid({ reason: command.reason }) ?? only({ type: 'separation-declined', reason: command.reason.trim() });
    case 'confirm': return confirm(here, merge, sides);
    case 'separate': return proposeSeparation(here, merge, sides, command);
    case 'confirm-separation': return part(here, merge, sides);
  }
}

/** Why somebody may not do it, or `undefined`. */
export function mayMerge(merge: Merge, action: MergeAction, actor: string): Localized | undefined {
  const allowed = allowsMerge(merge, action, actor);
  return allowed === true ? undefined : allowed;
}

function canJoin(kept: Side, merged: Side): Refusal | undefined {
  const refuse = (pointer: string, detail: Localized): Refusal => ({ code: 'not-allowed', detail, errors: [{ pointer, detail }] });
  if (kept.id === merged.id || kept.one.includes(merged.id)) return refuse('/merged', SELF);
  if (kept.kind !== 'person') return refuse('/kept', PEOPLE_ONLY);
  if (merged.kind !== 'person') return refuse('/merged', PEOPLE_ONLY);
  if (kept.one[0] !== kept.id) return refuse('/kept', KEPT_GONE);
  if (merged.one[0] !== merged.id) return refuse('/merged', MERGED_GONE);
  return undefined;
}

function unanswered(findings: readonly Finding[], despite: readonly string[]): Finding[] {
  return findings.filter((finding) => speaksAgainst(finding) && !despite.includes(finding.kind));
}

function againstWords(against: readonly Finding[]): Localized {
  const words = against.map(({ kind }) => AGAINST_WORDS[kind as keyof typeof AGAINST_WORDS]);
  return { zh: `${words.map(({ zh }) => zh).join('；')}。要合并的，逐项确认并在理由里写明为什么仍是同一个人`, en: `${words.map(({ en }) => en).join('; ')}. To merge all the same, confirm each and say in the reason why it is one person` };
}

function confirm({ catalog, actor, at }: Weighing, merge: Merge, { kept, merged }: Sides): Decided {
  const standing = canJoin(kept, merged);
  if (standing) return { code: 'not-allowed', detail: standing.detail };
  const findings = weigh(catalog, kept, merged, dayOf(at));
  const against = unanswered(findings, merge.despite);
  if (against.length > 0) {
    const { zh, en } = againstWords(against);
    return { code: 'not-allowed', detail: { zh: `提出以后有了变化：${zh}。请选“不同意”，核实后重新提出`, en: `Something has changed since it was proposed: ${en}. Decline it, and have it proposed anew` } };
  }
  return { step: { actor, event: { type: 'merged', held: findings.flatMap((finding) => (finding.kind === 'both-paid' ? [finding.held] : [])) } } };
}

function proposeSeparation({ actor }: Weighing, merge: Merge, { kept, merged, cases }: Sides, { reason, proof, given }: Extract<MergeCommand, { act: 'separate' }>): Decided {
  const missing = unsaid({ reason, proof });
  if (missing) return missing;
  const unclear = writtenBetween(kept, merged, merge.since!, cases).filter((each) => each.unclear);
  const errors = [
    ...unclear.filter(({ entry }) => !given.some((each) => each.entry === entry.id)).map(({ entry }) => ({ pointer: `/given/${entry.id}`, detail: { zh: '请选定这条登记归哪个号', en: 'Say to which number this entry goes' } })),
    ...given.flatMap(({ entry: id, to }) => {
      const found = unclear.find(({ entry }) => entry.id === id);
      if (!found) return [{ pointer: `/given/${id}`, detail: { zh: '这条登记的归属由来源决定，不用选', en: 'Whose this entry is follows from its source' } }];
      return found.pays && to === 'merged' ? [{ pointer: `/given/${id}`, detail: PAYS }] : [];
    }),
  ];
  if (errors.length > 0) return { code: 'incomplete', detail: { zh: '合并期间写入的登记，来源不能说明归谁的，要逐条选定', en: 'Of what was written while the two were one, say for each entry to whom it goes where its source does not tell' }, errors };
  return { step: { actor, event: { type: 'separation-proposed', reason: reason.trim(), proof: proof.trim(), given: given.map(({ entry, to }) => ({ entry, to })) } } };
}

/** Why an entry by which money is paid does not move: the money would have to move with it. */
export const PAYS: Localized = { zh: '正按这条登记发放待遇，不能直接改归属：先对原办件发起重新办理', en: 'Money is paid by this entry: have the decision behind it looked at again instead' };

function part({ catalog, actor, at, hash }: Weighing, merge: Merge, { kept, merged, cases, said }: Sides): Decided {
  const { given } = merge.separation!;
  const now = writtenBetween(kept, merged, merge.since!, cases);
  const open = now.filter(({ entry, unclear }) => unclear && !given.some((each) => each.entry === entry.id));
  const pays = now.filter(({ entry, pays: paid }) => paid && given.some((each) => each.entry === entry.id && each.to === 'merged'));
  if (open.length + pays.length > 0) return { code: 'not-allowed', detail: { zh: '提出分离以后又有新的登记或发放，归属还没有选定。请选“不同意”，重新提出', en: 'Since it was proposed more was written or paid, and nobody has said whose that is. Decline it, and have it proposed anew' } };
  const effects = separate(kept, merged, given, merge.since!, cases, said, catalog.registerKinds, { at, on: dayOf(at), origin: { kind: 'separation', merge: merge.number }, key: `merge/${merge.region}/${merge.number}/${merge.version}`, hash });
  return { step: { actor, event: { type: 'separated', moved: effects.moved, released: merge.held } }, effects };
}

/** What has to be written and was not, each at its field. */
function unsaid(texts: Readonly<Record<string, string>>): Refusal | undefined {
  const missing = Object.entries(texts).filter(([, text]) => text.trim().length < WORDS);
  const detail = { zh: `请至少用 ${WORDS} 个字写明`, en: `Write at least ${WORDS} characters` };
  return missing.length === 0 ? undefined : { code: 'incomplete', detail, errors: missing.map(([field]) => ({ pointer: `/${field}`, detail })) };
}
