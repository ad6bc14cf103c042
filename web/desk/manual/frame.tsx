import type { ReactNode } from 'react';
import styles from './manual.module.css';

/** A table that may be wider than the screen: it scrolls by itself, by keyboard too, so the frame takes the focus. `of` is the id of its heading, `name` its name where it has none. */
export function Frame({ of, name, children }: { readonly of?: string; readonly name?: string; readonly children: ReactNode }) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard (WCAG 2.1.1)
  return <div className={styles['frame']} role="group" aria-labelledby={of} aria-label={name} tabIndex={0}>{children}</div>;
}
