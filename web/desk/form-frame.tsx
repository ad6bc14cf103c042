import { useContext, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonLook } from '../ui/button.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { failure } from '../ui/request.ts';
import { FormProblem } from './form-problem.ts';
import { useShortcuts } from './shortcuts.ts';
import styles from './item-acts.module.css';

type Props = {
  readonly title: string; readonly children: ReactNode;
  readonly go: string; readonly look?: ButtonLook; readonly busy: boolean; readonly onGo: () => void; readonly onBack: () => void;
  /** Enter goes on from the title, where the focus stands when the form opens. */
  readonly enter?: boolean;
  /** Fields at which the form itself says what the server found wrong with them. */
  readonly says?: readonly string[];
  /** The level of its heading: one below that of what it belongs to. */
  readonly level?: 2 | 3;
};

/** A short form in the place of the buttons: what it will do, what it needs, back, and the button that does it. */
export function FormFrame({ title, children, go, look = 'primary', busy, onGo, onBack, enter = false, says = [], level = 3 }: Props) {
  const { t } = useTranslation('desk');
  const Heading = `h${level}` as const;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('form')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const problem = useContext(FormProblem);
  const atField = problem !== null && (problem.errors ?? []).length > 0 && (problem.errors ?? []).every(({ pointer }) => says.includes(pointer));
  const form = useRef<HTMLFormElement>(null);
  // What was refused is said where the eye is: at the field, or above the button that was pressed.
  useEffect(() => {
    if (problem === null) return;
    const place = atField ? form.current?.querySelector<HTMLElement>('[data-invalid] :is(textarea, input)') : form.current?.querySelector<HTMLElement>('[role=alert], [role=status]');
    place?.scrollIntoView({ block: 'center' });
    if (atField) place?.focus({ preventScroll: true });
  }, [problem, atField]);
  useShortcuts({ Escape: onBack, Enter: enter && !busy ? onGo : undefined });
  return (
    <form ref={form} className={styles['form']} aria-label={title} noValidate onSubmit={(event) => { event.preventDefault(); if (!busy) onGo(); }}>
      <Heading ref={heading} tabIndex={-1}>{title}</Heading>
      {children}
      {problem && !atField && <ProblemMessage error={failure(problem)} signInAs="staff" />}
      <div className={styles['row']}>
        <Button look="quiet" onPress={onBack} disabled={busy}>{t('act.back')}</Button>
        <Button type="submit" look={look} busy={busy} {...(enter ? { hotkey: '⏎' } : {})}>{go}</Button>
      </div>
    </form>
  );
}
