import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
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
  readonly busy?: boolean;
  /** A key that does the same, shown on the button. The page listens for it. */
  readonly hotkey?: string;
  readonly label?: string;
  readonly pressed?: boolean;
};

export function Button({ children, onPress, type = 'button', disabled = false, why, busy = false, hotkey, label, look = 'primary', size = 'normal', wide = false }: Props) {
  const button = (
    <AriaButton
      type={type}
      isDisabled={disabled}
      isPending={busy}
      aria-label={label}
      {...(onPress ? { onPress } : {})}
      className={buttonClass({ look, size, wide })}
    >
      {busy && <span className={styles['spinner']} aria-hidden="true" />}
      <span className={styles['text']}>{children}</span>
      {hotkey !== undefined && <kbd className={styles['key']}>{hotkey}</kbd>}
    </AriaButton>
  );
  if (!why) return button;
  return <span className={classes(styles['explained'], wide && styles['wide'])}>{button}<small className={styles['why']}>{why}</small></span>;
}

/** The look of a button for something that leads to another page and therefore is a link. */
export function buttonClass({ look = 'primary', size = 'normal', wide = false }: Look = {}): string {
  return classes(styles['button'], styles[look], size !== 'normal' && styles[size], wide && styles['wide']);
}
