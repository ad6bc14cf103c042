import { useEffect, useRef } from 'react';
import { buttonClass } from '../../ui/button.tsx';
import styles from './home.module.css';

type Props = { readonly title: string; readonly text: string; readonly yes: string; readonly no: string; readonly onYes: () => void; readonly onNo: () => void };

/** Asks before something is deleted, in place: the home page does not carry the weight of a dialog for this. */
export function AskDelete({ title, text, yes, no, onYes, onNo }: Props) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => { if (event.key === 'Escape') onNo(); };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onNo]);
  return (
    <div role="alertdialog" aria-label={title} aria-describedby="ask-delete" className={styles['ask']}>
      <p><strong>{title}</strong></p>
      <p id="ask-delete" className={styles['small']}>{text}</p>
      <p className={styles['acts']}>
        <button type="button" ref={keep} className={buttonClass({ look: 'secondary', size: 'small' })} onClick={onNo}>{no}</button>
        <button type="button" className={buttonClass({ look: 'danger', size: 'small' })} onClick={onYes}>{yes}</button>
      </p>
    </div>
  );
}
