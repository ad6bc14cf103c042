import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonLook } from '../ui/button.tsx';
import { useShortcuts } from './shortcuts.ts';
import styles from './item-acts.module.css';

type Props = {
  readonly title: string; readonly children: ReactNode;
  readonly go: string; readonly look?: ButtonLook; readonly busy: boolean; readonly onGo: () => void; readonly onBack: () => void;
  /** Enter goes on from the title, where the focus stands when the form opens. */
  readonly enter?: boolean;
};

/** A short form in the place of the buttons: what it will do, what it needs, back, and the button that does it. */
export function FormFrame({ title, children, go, look = 'primary', busy, onGo, onBack, enter = false }: Props) {
  const { t } = useTranslation('desk');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('form')?.scrollIntoView({ block: 'nearest' });
  }, []);
  useShortcuts({ Escape: onBack, Enter: enter && !busy ? onGo : undefined });
  return (
    <form className={styles['form']} aria-label={title} noValidate onSubmit={(event) => { event.preventDefault(); if (!busy) onGo(); }}>
      <h3 ref={heading} tabIndex={-1}>{title}</h3>
      {children}
      <div className={styles['row']}>
        <Button look="quiet" onPress={onBack} disabled={busy}>{t('act.back')}</Button>
        <Button type="submit" look={look} busy={busy} {...(enter ? { hotkey: '⏎' } : {})}>{go}</Button>
      </div>
    </form>
  );
}
