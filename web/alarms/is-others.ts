import type { UseMutationResult } from '@tanstack/react-query';
import { problemOf } from '../ui/request.ts';

/** Refused since it is closed, or as it stands now. */
const REFUSED: readonly number[] = [409, 412];

/**
 * Whether an alarm that is closed was closed by somebody else, as far as its form can tell: nothing was sent from it, or it was refused. Where the answer was lost, or
 * has yet to come, it may be one's own closing that is read, and the same act sent again is one.
 */
export function isOthers(closed: boolean, { status, error }: Pick<UseMutationResult, 'status' | 'error'>): boolean {
  return closed && (status === 'idle' || (status === 'error' && REFUSED.includes(problemOf(error).status)));
}
