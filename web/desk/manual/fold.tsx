import { useEffect, useRef, type ReactNode } from 'react';
import styles from './manual.module.css';

/** A part that is folded until somebody wants it, opened by whoever comes to its anchor; on paper it is open. */
export function Fold({ id, title, open = false, children }: { readonly id: string; readonly title: ReactNode; readonly open?: boolean; readonly children: ReactNode }) {
  const place = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const look = (): void => {
      if (location.hash !== `#${id}` || !place.current) return;
      place.current.open = true;
      place.current.scrollIntoView({ block: 'start' });
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [id]);
  return <details ref={place} id={id} className={styles['part']} {...(open && { open })}><summary>{title}</summary><div>{children}</div></details>;
}
