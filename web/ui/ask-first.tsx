import { useEffect, useId, useRef } from 'react';
import { buttonClass } from './button.tsx';
import styles from './ask-first.module.css';

type Props = { readonly title: string; readonly text: string; readonly yes: string; readonly no: string; readonly onYes: () => void; readonly onNo: () => void; /** What it does cannot be taken back. */ readonly danger?: boolean };

/** Asks before something is done, in place: the page does not carry the weight of a dialog for this. */
export function AskFirst({ title, text, yes, no, onYes, onNo, danger = false }: Props) {
  const words = useId();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => { if (event.key === 'Escape') onNo(); };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onNo]);
  return (
    <div role="alertdialog" aria-label={title} aria-describedby={words} className={styles['ask']}>
      <p><strong>{title}</strong></p>
      <p id={words} className={styles['text']}>{text}</p>
      <p className={styles['acts']}>
        <button type="button" ref={keep} className={buttonClass({ look: 'secondary', size: 'small' })} onClick={onNo}>{no}</button>
        <button type="button" className={buttonClass({ look: danger ? 'danger' : 'primary', size: 'small' })} onClick={onYes}>{yes}</button>
      </p>
    </div>
  );
}
