import type { UseQueryResult } from '@tanstack/react-query';
import { getPreferences } from './preferences.ts';
import { problemOf } from './request.ts';

/** Whether it is not there any more for whoever reads it. No network, a busy server or a session that has ended say nothing of that. */
export function isGone(error: unknown): boolean {
  return [403, 404].includes(problemOf(error).status);
}

/** Whether the session has ended on a machine for everybody, where whoever comes next would read it. */
function isLeftBehind(error: unknown): boolean {
  return problemOf(error).status === 401 && getPreferences().mode === 'kiosk';
}

/** What was read last, also where reading it anew has failed for now, so that what is typed beside it stays; nothing once it is not theirs any more, or has ended on a machine for everybody. */
export function stillThere<Read>({ data, error }: Pick<UseQueryResult<Read>, 'data' | 'error'>): Read | undefined {
  return error !== null && (isGone(error) || isLeftBehind(error)) ? undefined : data;
}
