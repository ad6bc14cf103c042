import type { UseQueryResult } from '@tanstack/react-query';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { isGone, stillThere } from '../ui/still-there.ts';
import { TooLate } from '../ui/too-late.tsx';

/** That something at the desk could not be read, and what was tried with it in vain where its form has gone. Nothing where it was read. */
export function NotRead({ read, of }: { readonly read: UseQueryResult<unknown>; /** What the acts on it are about. */ readonly of: string }) {
  if (!read.isError) return null;
  return <>{stillThere(read) === undefined && <TooLate of={of} gone={isGone(read.error)} />}<ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" /></>;
}
