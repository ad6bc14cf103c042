import { dayInWords } from '#core/clocks/day-in-words.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { AGAINST_WORDS, type Sides } from '#core/merges/decide.ts';
import type { MergeRecord } from '#core/merges/merge.ts';
import type { Finding } from '#core/merges/weigh.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { Localized } from '#core/value.ts';

type Said = { readonly text: Localized; readonly holds?: Localized };
const WHICH: Readonly<Record<'kept' | 'merged', Localized>> = { kept: { zh: '保留的号', en: 'the number that stays' }, merged: { zh: '并入的号', en: 'the number that is merged' } };

/** What two numbers say differently, in words, and what will hold. */
export function findingWords(catalog: Catalog, finding: Finding, { kept, merged }: Pick<Sides, 'kept' | 'merged'>): Said {
  const all = [...kept.entries, ...merged.entries];
  const name = (kind: string): Localized => { const { zh, en } = catalog.registerKinds.get(kind) ?? { zh: kind, en: kind }; return { zh, en }; };
  const named = (id: string): Localized & { readonly from: Localized } => { const entry: RegisterEntry | undefined = all.find((each) => each.id === id); return { ...name(entry?.kind ?? ''), from: dayInWords(entry?.from ?? '') }; };
  switch (finding.kind) {
    case 'name': case 'birth': case 'sex': return { text: AGAINST_WORDS[finding.kind] };
    case 'death': {
      const { zh, en, from } = named(finding.entry);
      const [dead, other] = [WHICH[finding.of], WHICH[finding.of === 'kept' ? 'merged' : 'kept']];
      return { text: { zh: `${dead.zh}有“${zh}”登记（${from.zh}），${other.zh}没有`, en: `“${en}” is registered under ${dead.en} (${from.en}), not under ${other.en}` }, holds: { zh: '合并后两个号的待遇都停发', en: 'After the merge nothing is paid under either' } };
    }
    case 'both-open': {
      const { zh, en } = name(finding.register);
      const [a, b] = [named(finding.kept), named(finding.merged)];
      const reads = WHICH[finding.reads];
      return {
        text: { zh: `两个号都有有效的“${zh}”（${a.from.zh}起、${b.from.zh}起）`, en: `Both have an open “${en}” (from ${a.from.en} and ${b.from.en})` },
        holds: finding.once ? { zh: `只能有一条有效，按后开始的：${reads.zh}那一条；两条都留存`, en: `Only one can hold: the later one, of ${reads.en}, is read; both are kept` } : { zh: '可以同时有效，两条都算', en: 'Both can hold, and both count' },
      };
    }
    case 'excludes': {
      const [a, b] = [named(finding.entry), named(finding.other)];
      const other = WHICH[finding.of === 'kept' ? 'merged' : 'kept'];
      return { text: { zh: `${WHICH[finding.of].zh}的“${a.zh}”（${a.from.zh}起）和${other.zh}的“${b.zh}”不能同时有`, en: `“${a.en}” of ${WHICH[finding.of].en} (from ${a.from.en}) and “${b.en}” of ${other.en} exclude each other` }, holds: { zh: '合并不改动任何一条；请核实后按更正、复核办理', en: 'The merge changes neither: look into it, and correct or recheck it' } };
    }
    case 'both-paid': {
      const plan = [...kept.plans, ...merged.plans].find(({ id }) => id === finding.held);
      const { zh, en } = codeName(catalog, 'funds', plan?.fund ?? '');
      return { text: { zh: `两个号都在领同一项待遇（${zh}）`, en: `The same benefit is paid under both (${en})` }, holds: { zh: `先开始的继续发，办件 ${plan?.case ?? ''} 的这一笔暂停，由经办人核实`, en: `The one that began first goes on; that of case ${plan?.case ?? ''} is held until an officer has looked` } };
    }
    case 'paid-twice': {
      const { zh, en } = codeName(catalog, 'funds', finding.fund);
      const months = finding.months.map((month) => month.slice(0, 7)).join('、');
      return { text: { zh: `${zh}同一个月在两个号下都发过：${months}`, en: `${en} paid the same months under both: ${months}` }, holds: { zh: '多发的按“复核、追回”办理，合并不自动追回', en: 'What was paid too much is recovered by a recheck; the merge recovers nothing by itself' } };
    }
    case 'same-case': return { text: { zh: `两个号都有在办的同一件事：办件 ${finding.kept}、${finding.merged}`, en: `The same event is being handled under both: cases ${finding.kept} and ${finding.merged}` }, holds: { zh: '各自办完，每一步都按两个号的登记一起判断', en: 'Each goes on, and is decided by what both numbers have' } };
    case 'own-mandate': return { text: { zh: '两个号之间有委托', en: 'One number has given the other a mandate' }, holds: { zh: '本人给本人的委托，合并后不起作用', en: 'It has no effect once they are one' } };
  }
}

/** What happened, and the reason where one was given. */
export function stepWords({ event }: MergeRecord): { readonly text: Localized; readonly reason?: string } {
  switch (event.type) {
    case 'proposed': return { text: { zh: '提出合并', en: 'Proposed' }, reason: event.reason };
    case 'declined': return { text: { zh: '不同意合并', en: 'Declined' }, reason: event.reason };
    case 'withdrawn': return { text: { zh: '撤回', en: 'Withdrawn' } };
    case 'merged': return { text: { zh: '确认，两个号合并', en: 'Confirmed: the two are one' } };
    case 'separation-proposed': return { text: { zh: '提出分离', en: 'Separation proposed' }, reason: event.reason };
    case 'separation-declined': return { text: { zh: '不同意分离', en: 'Separation declined' }, reason: event.reason };
    case 'separation-withdrawn': return { text: { zh: '撤回分离', en: 'Separation withdrawn' } };
    case 'separated': return { text: { zh: '确认分离', en: 'Separation confirmed' } };
  }
}
