import type { ReactNode } from 'react';
import styles from './field.module.css';

/** Fields side by side, one below the other where it is narrow. Their controls stand on one line, also when only one of them has a hint or an error. */
export const FieldRow = ({ children }: { readonly children: ReactNode }): ReactNode => <div className={styles['row']}>{children}</div>;
