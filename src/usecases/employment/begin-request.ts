import { caseNumber } from '#core/cases/number.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { dayOf } from '#core/clocks/day.ts';
import { askService, type Wish } from '#core/employment/ask.ts';
import { drawForRequest } from '#core/employment/draw-for.ts';
import { requestOf, type RequestRecord } from '#core/employment/request.ts';
import type { Subject } from '../ports/cases.ts';
import type { RequestWrite } from '../ports/employment.ts';
import { readPool } from '../read-pool.ts';
import type { Parts } from './parts.ts';

/** A new request, with whoever is drawn for it, to be written with what it belongs to. */
export async function beginRequest({ context, employment }: Parts, subject: Subject, wish: Wish): Promise<RequestWrite | Refusal> {
  const at = context.now();
  const { region } = subject;
  const asked = askService(context.compiled.catalog, region, wish, context.calendarOf(region), at);
  if ('code' in asked) return asked;
  const name = { region, number: caseNumber(region, dayOf(at), await employment.serial()), subject: subject.id };
  const first: RequestRecord = { seq: 1, at, actor: `${subject.kind}:${subject.id}`, event: { type: 'asked', ...asked } };
  const drawn = drawForRequest(requestOf(name, [first]), await readPool(context, subject), context.hash(`${name.number}/${wish.key}/${wish.text}`), context.hash);
  const records = drawn ? [first, { seq: 2, at, ...drawn }] : [first];
  return { request: requestOf(name, records), records };
}
