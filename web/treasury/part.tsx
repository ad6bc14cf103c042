import type { UseQueryResult } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import styles from '../supervision/supervision.module.css';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';

type Props<T> = { readonly title: string; readonly lead?: string; /** Where links within the page lead. */ readonly anchor: string; readonly read: UseQueryResult<T>; readonly children: (data: T) => ReactNode };

/** A part of the page with what it reads: its heading stays while it loads or fails. */
export function Part<T>({ title, lead, anchor, read, children }: Props<T>) {
  const id = useId();
  const seen = stillThere(read);
  return (
    <section className={styles['part']} id={anchor} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead !== undefined && <p className={styles['small']}>{lead}</p>}
      {read.isPending && <Skeleton card lines={3} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {seen !== undefined && children(seen)}
    </section>
  );
}
