import { problemOf } from './request.ts';

/** Whether nothing was written because somebody else was faster: the version that was read is no longer the latest. */
export function isOvertaken(error: unknown): boolean {
  const { status, code } = problemOf(error);
  return status === 412 || code === 'changed-meanwhile';
}

/** Whether how it stands has to be read anew: somebody was faster, or what was tried is not possible as it stands. */
export function isOutdated(error: unknown): boolean {
  return isOvertaken(error) || problemOf(error).status === 409;
}
