import type { Localized } from '../value.ts';

/**
 * Why a decision is inspected. after: every approval by the rules alone is looked at by a person afterwards · sample: drawn by hand of chance · cross: drawn, and looked
 * at by another unit than the one that decided (市区交叉互查) · look-back: drawn of what was decided months ago · automatic: departments were asked again and the rules run over what is known by now
 * of the same day, and said otherwise · special: drawn of what was decided in some months, because a supervisor has ordered a look-back at them · employer: the employer of whom was approved is followed, and something about it is otherwise than it should be · promise: a promise that it rests on was contradicted, or is due for its check and nobody can be asked by machine
 * promise-sample: drawn of the approvals that rest on a promise of which some are checked (国办发〔2020〕42号: 按事项分类确定核查办法)
 */
export const INSPECTION_KINDS = {
  after: { zh: '秒批后人工核查', en: 'check after an instant approval' },
  sample: { zh: '随机抽查', en: 'random sample' },
  cross: { zh: '市区交叉互查', en: 'cross-check between city and districts' },
  'look-back': { zh: '定期回头看', en: 'regular look-back' },
  special: { zh: '专项回头看', en: 'review ordered by a supervisor' },
  automatic: { zh: '自动比对', en: 'automatic comparison' },
  employer: { zh: '跟踪用人单位', en: 'follow-up of the employer' },
  promise: { zh: '承诺核查', en: 'check of a promise' },
  'promise-sample': { zh: '承诺抽查', en: 'random check of promises' },
} as const satisfies Readonly<Record<string, Localized>>;
export type InspectionKind = keyof typeof INSPECTION_KINDS;

/** The kinds that are drawn from what was decided, by the seed of a day. */
export const SAMPLED = ['sample', 'cross', 'look-back', 'promise-sample'] as const satisfies readonly InspectionKind[];
export type SampledKind = (typeof SAMPLED)[number];

/** What an inspector finds out: whether all was there, whether it fits together, whether it was lawful (深圳“秒批”事中事后监管的三项). */
export const ASPECTS = {
  completeness: { zh: '完整性', en: 'completeness' },
  consistency: { zh: '一致性', en: 'consistency' },
  lawfulness: { zh: '合法性', en: 'lawfulness' },
} as const satisfies Readonly<Record<string, Localized>>;
export type Aspect = keyof typeof ASPECTS;
export const ASPECT_NAMES = Object.keys(ASPECTS) as readonly Aspect[];

/** What can be said of one aspect. */
export const VERDICTS = ['ok', 'doubt', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What can follow for the person, beside what is decided anew then. reopen: another officer looks at the decision again · break-promise: the promise it rests on was not kept */
export const CONSEQUENCES = ['reopen', 'break-promise'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];
/** What shall follow for somebody: what of it, and, with `break-promise`, which promises were untrue, by element. */
export type Orders = { readonly consequences: readonly Consequence[]; readonly promises: readonly string[] };
export const CONSEQUENCE_NAMES: Readonly<Record<Consequence, Localized>> = {
  reopen: { zh: '由另一位经办人重新办理（可以更正、撤销，多发的追回）', en: 'Another officer looks at it again (it can be corrected or revoked, and what was overpaid recovered)' },
  'break-promise': { zh: '认定未履行告知承诺', en: 'The promise was not kept' },
};
