import { requestOf, type RequestRecord, type RequestStep, type ServiceRequest } from '#core/employment/request.ts';
import type { RequestWrite } from '../ports/employment.ts';

/** A request after further steps, with the records that are new. */
export function goOn(before: ServiceRequest, at: string, ...steps: readonly RequestStep[]): RequestWrite {
  const records = steps.map((step, index): RequestRecord => ({ seq: before.history.length + index + 1, at, ...step }));
  return { request: requestOf(before, [...before.history, ...records]), records };
}
