import styles from './secret.module.css';

/** Something that is shown this once and copied by hand: one press marks all of it. */
export function Secret({ children }: { readonly children: string }) {
  return <p className={styles['secret']}>{children}</p>;
}
