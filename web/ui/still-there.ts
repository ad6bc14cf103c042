import type { UseQueryResult } from '@tanstack/react-query';
import { problemOf } from './request.ts';

/** Whether it is not there any more for whoever reads it. No network, a busy server or a session that has ended say nothing of that. */
export function isGone(error: unknown): boolean {
  return [403, 404].includes(problemOf(error).status);
}

/** What was read last, also where reading it anew has failed for now, so that what is typed beside it stays; nothing once it is not theirs any more. */
export function stillThere<Read>({ data, error }: Pick<UseQueryResult<Read>, 'data' | 'error'>): Read | undefined {
  return error !== null && isGone(error) ? undefined : data;
}
