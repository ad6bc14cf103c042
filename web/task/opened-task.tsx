import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { useTried } from '../ui/tried.ts';
import { Skeleton } from '../ui/progress.tsx';
import { problemOf } from '../ui/request.ts';
import { isGone } from '../ui/still-there.ts';
import styles from './task.module.css';

type Props<Task> = {
  readonly read: UseQueryResult<Task>;
  /** The way back to the list. */
  readonly back: ReactNode;
  readonly failed: string;
  /** What its acts are about: what was tried in vain is said even where the task itself is not theirs any longer. */
  readonly of: string;
  /** What is said where the task is not theirs any longer. */
  readonly gone?: string;
  readonly children: (task: Task) => ReactNode;
};

/** One task of a list; a newer version of it is shown around a form that is open, with what was typed in it. */
export function OpenedTask<Task>({ read, back, failed, of, gone, children }: Props<Task>) {
  // Read once, it may have gone to somebody else since: then what is known of it is not shown any longer.
  const tried = useTried(of) !== null;
  const lost = read.isError && isGone(read.error);
  return (
    <div className={styles['page']}>
      {back}
      {read.isPending && <Skeleton lines={6} card />}
      {read.isError && <><h1>{failed}</h1><TooLate of={of} gone={lost} />{lost && tried ? null : gone !== undefined && problemOf(read.error).status === 404 ? <p>{gone}</p> : <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}</>}
      {read.data && !lost && children(read.data)}
    </div>
  );
}
