import { useEffect, useId, useRef, useState } from 'react';
import { buttonClass } from './button.tsx';
import styles from './ask-first.module.css';

type Props = { readonly title: string; readonly text: string; readonly yes: string; readonly no: string; readonly onYes: () => void; readonly onNo: () => void; /** What it does cannot be taken back. */ readonly danger?: boolean };

/** Asks before something is done, in place: the page does not carry the weight of a dialog for this. */
export function AskFirst({ title, text, yes, no, onYes, onNo, danger = false }: Props) {
  const words = useId();
  const keep = useRef<HTMLButtonElement>(null);
  // The button that asked may have given its place to the question.
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    keep.current?.focus();
    const around = keep.current?.closest('[role=alertdialog]')?.parentElement;
    return () => goBack(opener, around);
  }, [opener]);
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

/** The keyboard goes on where it was before the question: at the button that asked, or at the one that has come in its place. */
function goBack(opener: Element | null, around: Element | null | undefined): void {
  if (document.activeElement !== document.body) return;
  const button = opener?.isConnected ? opener : [...around?.querySelectorAll('button') ?? []].find(({ textContent }) => textContent === opener?.textContent);
  if (button instanceof HTMLElement) button.focus({ preventScroll: true });
}
