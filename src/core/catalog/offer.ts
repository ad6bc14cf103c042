import { Type, type Static } from 'typebox';
import { Feel, LocalizedText } from './text.ts';

/**
 * Something that is found for a person without an application (主动服务, 免申即享): among those with an entry of a kind in the register, whoever
 * the condition holds for, by what the register itself says. What is found is told, or granted where the rules of its service alone decide.
 */
export const Offer = Type.Object({
  id: Type.String(),
  zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }),
  basis: Type.String({ minLength: 1 }),
  among: Type.Object({ register: Type.String({ description: 'kind of entry' }), which: Type.Union([Type.Literal('open'), Type.Literal('latest')], { description: 'open: one that holds today; latest: one at all' }) }, { additionalProperties: false }),
  when: Feel,
  for: Type.String({ description: 'life event or code of a service that is offered' }),
  how: Type.Union([Type.Literal('tell'), Type.Literal('grant')], { description: 'tell: the person is told and applies; grant: it is handed in for the person, who gives nothing, where the rules approve it at once' }),
  every: Type.Union([Type.Literal('once'), Type.Literal('year'), Type.Literal('month')], { description: 'how often the same person is told of it, or it is granted to them' }),
  told: LocalizedText,
  note: Type.Optional(Type.String()),
}, { additionalProperties: false });
export type Offer = Static<typeof Offer>;
