import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Instead of an empty table: what would be here, how it comes, and the way there. */
export function EmptyState({ title, children, action }: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <svg viewBox="0 0 120 24" width="120" height="24" aria-hidden="true"><path d="M12 12H108" className={styles['track']} /><circle cx="12" cy="12" r="7" /><circle cx="60" cy="12" r="7" /><circle cx="108" cy="12" r="7" /></svg>
      <h2>{title}</h2>
      {children !== undefined && <div className={styles['words']}>{children}</div>}
      {action}
    </div>
  );
}
