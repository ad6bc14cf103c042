import type { ReactNode } from 'react';
import styles from './gallery.module.css';

/** A part under its name. */
export function Part({ name, row = false, children }: { readonly name: string; readonly row?: boolean; readonly children: ReactNode }) {
  return <section className={styles['part']} aria-label={name}><h2>{name}</h2><div className={row ? styles['row'] : styles['stack']}>{children}</div></section>;
}
