import { Type, type Static } from 'typebox';
import { LocalizedText } from './text.ts';

/** One of the six 一律取消 tests: the key says the answer, the value gives the reason. */
const Test = Type.Union([
  Type.Object({ yes: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
  Type.Object({ no: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
]);

/** The six tests of 人社部发〔2020〕26号 by which a proof is dispensed with. One yes means it may never be demanded. */
export const Dispensable = Type.Object({
  noLegalBasis: Test, licence: Test, promise: Test, online: Test, substitute: Test, issuerCannotVerify: Test,
}, { additionalProperties: false });

/** A material (CCCEV evidence): what it proves and where it can come from, besides the person's own hands. */
export const Evidence = Type.Object({
  zh: Type.String(), en: Type.String(),
  kind: Type.Union([Type.Literal('material'), Type.Literal('form')]),
  proves: Type.Array(Type.String()),
  sources: Type.Array(Type.Union([
    Type.Literal('e-card'), Type.Literal('register'), Type.Literal('locker'), Type.Literal('promise'),
    Type.Literal('merged-form'), Type.Literal('show-at-counter'), Type.Literal('upload'),
    Type.Object({ department: Type.String(), scenario: Type.String() }, { additionalProperties: false }),
  ]), { minItems: 1 }),
  basis: Type.Optional(Type.String()),
  alsoCalled: Type.Optional(Type.Array(Type.String(), { description: 'other names, so that an abolished proof cannot come back in other words' })),
  states: Type.Optional(Type.Array(Type.String({ minLength: 2 }), { minItems: 1, description: 'of an abolished proof: what it would state, in the words people use for it, so that a paper about just that is found under whatever name it is asked for' })),
  abolished: Type.Optional(Type.Object({
    by: Type.String({ minLength: 1, description: 'the notice that abolished it' }),
    for: Type.Optional(Type.Array(Type.String(), { minItems: 1, description: 'codes of the services that may not ask for it; without it: none may' })),
  }, { additionalProperties: false, description: 'a service that lists it is refused' })),
  against: Type.Optional(Type.Record(Type.String(), LocalizedText, { description: 'what it is called where one of the elements that it proves is said to be wrong, by element: the same material shows another thing there' })),
  voluntary: Type.Optional(LocalizedText),
  when: Type.Optional(Type.String({ minLength: 1, description: 'FEEL: only where this holds is anybody asked for it; without it always' })),
  dispensable: Type.Optional(Dispensable),
  scan: Type.Optional(Type.Literal(true, { description: 'with `show-at-counter`: the law wants it handed in, so that a scan is made of what was shown' })),
  fileTypes: Type.Optional(Type.Array(Type.String())),
}, { additionalProperties: false });
export type Evidence = Static<typeof Evidence>;
