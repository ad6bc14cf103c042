import type { Catalog } from '../catalog/catalog.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import type { Limit } from '../clocks/clock.ts';
import { parseLimit } from '../clocks/limit.ts';

/** What complaints of a region go by on a day: by when they are answered, and how long an answer can be objected to. */
export type ComplaintTerms = { readonly answer: Limit; readonly answerBasis: string; readonly objection: Limit; readonly objectionBasis: string };

/** The terms; `undefined` where the region has set none on that day: then nothing can be handed in. */
export function complaintTerms(catalog: Pick<Catalog, 'parameters'>, region: string, on: string): ComplaintTerms | undefined {
  const [answer, objection] = [parameterOn(catalog, region, 'complaintLimit', on), parameterOn(catalog, region, 'complaintObjectionLimit', on)];
  if (typeof answer?.value !== 'string' || typeof objection?.value !== 'string') return undefined;
  return { answer: parseLimit(answer.value), answerBasis: answer.source, objection: parseLimit(objection.value), objectionBasis: objection.source };
}
