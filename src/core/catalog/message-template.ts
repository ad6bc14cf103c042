import { Type, type Static } from 'typebox';
import { LocalizedText } from './text.ts';

/**
 * What people are told when something happens: `on` names the happening, `title` and `text` are read in the hall and sent where only the
 * person looks, `short` goes over lines that others can read (a short message): it says that there is something and where to look, nothing
 * of the case. Places to fill are written `{matters}`; which there are depends on the happening, see `core/notices/causes.ts`.
 */
export const MessageTemplate = Type.Object({
  on: Type.String({ minLength: 1, description: 'what has happened' }),
  class: Type.Union([Type.Literal('decision'), Type.Literal('deadline'), Type.Literal('progress'), Type.Literal('payment')], { description: 'decision | deadline: always in the hall · progress | payment: may be switched off' }),
  to: Type.Array(Type.Union([Type.Literal('applicant'), Type.Literal('subject'), Type.Literal('successor')]), { minItems: 1, description: 'applicant: who has applied · subject: the person it is about, where an employer has applied · successor: each close relative who goes on with it after the death of its person' }),
  title: LocalizedText,
  text: LocalizedText,
  short: LocalizedText,
}, { additionalProperties: false });
export type MessageTemplate = Static<typeof MessageTemplate>;
export type MessageClass = MessageTemplate['class'];
