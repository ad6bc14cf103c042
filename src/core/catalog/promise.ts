import { Type, type Static } from 'typebox';
import type { Catalog } from './catalog.ts';
import { LocalizedText } from './text.ts';

/** How long a promise speaks: for the one application only, or for as long as what was granted by it lasts. */
export const PROMISE_VALIDITY = {
  application: { zh: '只用于这一次申请', en: 'For this application only' },
  result: { zh: '凭它得到的结果有效期间一直有效', en: 'For as long as what was granted by it lasts' },
} as const;

/**
 * How a promise is checked after the decision (国办发〔2020〕42号: 事中事后核查). none: nothing is left to check · sampled: some are drawn for an
 * inspection · full: each one, so many days after the decision; where a department knows by then, it is asked by machine (`by`).
 */
export const PromiseCheck = Type.Union([
  Type.Object({ class: Type.Literal('none'), why: LocalizedText }, { additionalProperties: false }),
  Type.Object({ class: Type.Literal('sampled') }, { additionalProperties: false }),
  Type.Object({
    class: Type.Literal('full'), after: Type.Integer({ minimum: 1, maximum: 3660, description: 'calendar days after the decision' }),
    by: Type.Optional(Type.Object({ department: Type.String(), scenario: Type.String(), field: Type.String({ description: 'a yes-or-no field of the answer: yes confirms what was promised' }) }, { additionalProperties: false })),
  }, { additionalProperties: false }),
]);
export type PromiseCheck = Static<typeof PromiseCheck>;

/** 告知承诺: what the person signs in place of a proof, and all that has to be told before (国办发〔2020〕42号: 告知内容、证明义务、虚假承诺责任). */
export const PromiseTerms = Type.Object({
  ...LocalizedText.properties,
  signer: Type.Enum(['self', 'applicant'], { description: 'who can make it: only the person whom the matter is about, or whoever applies, a relative or an employer' }),
  basis: Type.String({ minLength: 1, description: 'by which article it may stand for a proof' }),
  consequences: LocalizedText,
  validFor: Type.Enum(['application', 'result']),
  check: PromiseCheck,
}, { additionalProperties: false });
export type PromiseTerms = Static<typeof PromiseTerms>;

/** What may be promised in place of a proof of an element; `undefined` where nothing may. */
export function promiseOf({ elements }: Pick<Catalog, 'elements'>, element: string): PromiseTerms | undefined {
  for (const source of elements.get(element)?.sources ?? []) if (typeof source === 'object' && 'promise' in source) return source.promise;
  return undefined;
}
