import { useId, type MouseEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './button.module.css';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';
type Look = { readonly look?: ButtonLook; readonly size?: 'normal' | 'small' | 'large'; readonly wide?: boolean };

type Props = Look & {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  /** Why it cannot be pressed, shown beside it: never a dead button without a reason. */
  readonly why?: string | undefined;
  /** The id of what says why, where one sentence says it of several buttons. */
  readonly because?: string | undefined;
  readonly busy?: boolean;
  /** A key that does the same, shown on the button. The page listens for it. */
  readonly hotkey?: string;
  readonly label?: string;
  readonly pressed?: boolean;
};

/** A plain button: it is on the first page of everybody, and the browser's own costs nothing and behaves the same for keyboard and screen reader. */
export function Button({ children, onPress, type = 'button', disabled = false, why, because, busy = false, hotkey, label, pressed, look = 'primary', size = 'normal', wide = false }: Props) {
  const reason = useId();
  const press = (event: MouseEvent) => {
    if (busy) event.preventDefault();
    else onPress?.();
  };
  const button = (
    <button
      type={type} disabled={disabled} aria-disabled={busy || undefined} aria-busy={busy || undefined} aria-label={label} aria-pressed={pressed}
      aria-describedby={why ? reason : because} onClick={press} className={buttonClass({ look, size, wide })}
    >
      {busy && <span className={styles['spinner']} aria-hidden="true" />}
      <span className={styles['text']}>{children}</span>
      {hotkey !== undefined && <kbd className={styles['key']} aria-hidden="true">{hotkey}</kbd>}
    </button>
  );
  if (!why) return button;
  return <span className={classes(styles['explained'], wide && styles['wide'])}>{button}<small id={reason} className={styles['why']}>{why}</small></span>;
}

/** The look of a button for something that leads to another page and therefore is a link. */
export function buttonClass({ look = 'primary', size = 'normal', wide = false }: Look = {}): string {
  return classes(styles['button'], styles[look], size !== 'normal' && styles[size], wide && styles['wide']);
}
