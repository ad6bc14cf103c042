import type { ReactNode } from 'react';
import styles from './integrity.module.css';

/** A wide table that is scrolled by itself, with the keyboard too. @param of the id of its heading */
export function Frame({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard (WCAG 2.1.1)
  return <div className={styles['frame']} role="group" aria-labelledby={of} tabIndex={0}>{children}</div>;
}
