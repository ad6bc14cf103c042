import { Type, type Static } from 'typebox';
import type { Catalog } from './catalog.ts';
import { LocalizedText } from './text.ts';

/** A line of the paper: what it is called, and what stands beside it. Where that is not known the line is left out. */
const Row = Type.Object({
  zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }),
  is: Type.String({ minLength: 1, description: 'an element, a value of `determine`, `entry.<field>`, `entry.from` or `entry.to` of the entry that `holds` names; with a format as in texts, as `amount:money`' }),
  told: Type.Optional(Type.Literal(true, { description: 'whoever checks the paper reads it too' })),
  employer: Type.Optional(Type.Literal(true, { description: 'of a decision: the copy of an employer that handed it in bears the line too, as the law that names the paper serves it on both' })),
}, { additionalProperties: false });

/**
 * The form of an output that is a paper of its own (tag `certificate` in `codes/outputs.yaml`), by its code. certificate: a paper beside the
 * decision, to be shown to others · decision: the decision itself bears this title and these lines, as the law names it.
 */
export const OutputPaper = Type.Object({
  form: Type.Union([Type.Literal('certificate'), Type.Literal('decision')]),
  zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }),
  /** Of a decision: what it is called where it refuses. */
  refused: Type.Optional(LocalizedText),
  basis: Type.String({ minLength: 1, description: 'the article that names the paper or says what stands on it' }),
  confidence: Type.Union([Type.Literal('law'), Type.Literal('region'), Type.Literal('to-verify')]),
  note: Type.Optional(Type.String({ minLength: 1, description: 'what of its form is still to be verified' })),
  signedBy: Type.Optional(Type.String({ description: 'who issues it (codes/authorities), where that is not the line of work that decides' })),
  holder: Type.Optional(Type.Literal('applicant', { description: 'whose paper it is: who applied, where that is not the person it is about' })),
  says: Type.Optional(LocalizedText),
  rows: Type.Optional(Type.Array(Row, { minItems: 1 })),
  entries: Type.Optional(Type.Array(Type.String(), { minItems: 1, description: 'kinds of register entries: those that the decision opened stand on it, each with its days; without `holds` a certificate holds as long as one of them' })),
  holds: Type.Optional(Type.String({ description: 'the kind of entry by which it holds: its last day stands on the paper, and with its end the paper holds no longer' })),
}, { additionalProperties: false });
export type OutputPaper = Static<typeof OutputPaper>;

/** The form that the output of a matter has, where it has that kind of form; a matter gives one paper of its own at most. */
export function paperForm({ services, papers }: Pick<Catalog, 'services' | 'papers'>, service: string, form: OutputPaper['form']): OutputPaper | undefined {
  return services.get(service)?.outputs.flatMap((output) => papers.get(output) ?? []).find((each) => each.form === form);
}
