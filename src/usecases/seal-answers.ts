import type { Catalog } from '#core/catalog/catalog.ts';
import type { Given } from '#core/cases/given.ts';
import type { Step } from '#core/cases/refusal.ts';
import { masked } from '#core/register/mask.ts';

/** Seals a text for one place, or opens it there; see the vault. */
export type Seal = (text: string, binding: string) => string;

/** Where the sealed answer of a case belongs: it opens nowhere else. */
export function answerBinding(number: string, element: string): string {
  return `answer/${number}/${element}`;
}

/** Where what a department says otherwise than the register belongs. */
export function contradictionBinding(exchange: string, field: string): string {
  return `contradiction/${exchange}/${field}`;
}

/** Where the address belongs to which something of an item is sent. */
export function recipientBinding(number: string, no: number): string {
  return `recipient/${number}/${no}`;
}

/** Where the list of the materials of a personnel file belongs. */
export function dossierBinding(number: string, no: number): string {
  return `dossier/${number}/${no}`;
}

/** Numbers that a person had to type (an account) are kept masked in the case, and sealed beside; so are where something is sent and what a personnel file holds: nobody reads them in the database. */
export function sealAnswers(steps: readonly Step[], catalog: Catalog, number: string, seal: Seal): Step[] {
  return steps.map((step) => {
    const { event } = step;
    if (event.type === 'submitted') return { ...step, event: { ...event, given: { ...event.given, ...sealed(event.given.answers, catalog, number, seal) } } };
    if ((event.type === 'handover-chosen' || event.type === 'paper-chosen' || event.type === 'paper-due' || event.type === 'copy-chosen' || event.type === 'copy-due') && event.recipient !== undefined) return { ...step, event: { ...event, recipient: seal(event.recipient, recipientBinding(number, event.no)) } };
    if (event.type === 'dossier-packed') return { ...step, event: { ...event, list: seal(event.list, dossierBinding(number, event.no)) } };
    return event.type === 'corrected' ? { ...step, event: { ...event, ...sealed(event.answers, catalog, number, seal) } } : step;
  });
}

/** The answers of a case whole again, for a department that has to be asked about them. */
export function openAnswers({ answers, settled, sealed: kept = {} }: Given, number: string, unseal: Seal): Given['answers'] {
  return { ...answers, ...settled, ...Object.fromEntries(Object.entries(kept).map(([element, text]) => [element, unseal(text, answerBinding(number, element))])) };
}

function sealed(answers: Given['answers'], catalog: Catalog, number: string, seal: Seal): Pick<Given, 'answers' | 'sealed'> {
  const secret = Object.entries(answers).flatMap(([element, value]) => {
    const mask = catalog.elements.get(element)?.mask;
    return mask && typeof value === 'string' ? [{ element, value, shown: masked(value, mask) }] : [];
  });
  if (secret.length === 0) return { answers };
  return {
    answers: { ...answers, ...Object.fromEntries(secret.map(({ element, shown }) => [element, shown])) },
    sealed: Object.fromEntries(secret.map(({ element, value }) => [element, seal(value, answerBinding(number, element))])),
  };
}
