import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Answer, FieldType, QuestionView } from '../../ui/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { checkAnswer } from '../../ui/check-answer.ts';
import { FieldInput } from '../../ui/field-input.tsx';
import { useText } from '../../ui/i18n.ts';
import { Notice } from '../../ui/notice.tsx';
import { usePreferences } from '../../ui/preferences.ts';
import { Steps } from '../../ui/steps.tsx';
import { useWrongWords } from '../../ui/wrong-words.ts';
import styles from './apply.module.css';

type Props = {
  readonly question: QuestionView; readonly at: number; readonly of: number; readonly value: Answer | undefined;
  readonly onAnswer: (value: Answer) => void; readonly onBack: (() => void) | undefined; readonly onNext: () => void; readonly busy: boolean; readonly last: boolean;
};

/** One question, why it is asked, and the way on. Number keys choose, Enter goes on. */
export function QuestionScreen({ question, at, of, value, onAnswer, onBack, onNext, busy, last }: Props) {
  const { t } = useTranslation('hall');
  const words = useWrongWords();
  const text = useText();
  const { mode } = usePreferences();
  const title = useRef<HTMLHeadingElement>(null);
  const [error, setError] = useState<string>();
  const change = (next: Answer | undefined) => { setError(undefined); onAnswer(next ?? null); };
  const [asked, setAsked] = useState(false);
  const missed = missedHint(question, value);
  const goOn = () => {
    const wrong = checkAnswer(question.field, value);
    if (wrong) setError(words(wrong));
    else if (missed && !asked) setAsked(true);
    else onNext();
  };
  useEffect(() => title.current?.focus({ preventScroll: false }), []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const choice = byNumber(question.field, Number(event.key), value);
      if (choice !== undefined) { event.preventDefault(); change(choice); }
      if (event.key === 'Enter' && !isButton(event.target)) { event.preventDefault(); goOn(); }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  const submit = (event: FormEvent) => { event.preventDefault(); goOn(); };
  const chooses = question.field.kind === 'boolean' || (question.field.kind === 'code' && (question.field.many === true || question.field.options.length <= 9));
  return (
    <form className={styles['screen']} onSubmit={submit} noValidate>
      <Steps at={at} of={of} />
      <h1 ref={title} tabIndex={-1} className={styles['question']}>{text(question.text)}</h1>
      <p className={styles['why']}><strong>{t('apply.why')}</strong>{text(question.why)}</p>
      <FieldInput label={text(question.text)} hideLabel numbered={chooses && mode !== 'kiosk'} field={question.field} value={value} onChange={change} error={error} notes={notesOf(question, text, t)} />
      {missed && asked && <Notice tone="wait" live title={t('apply.fitsTitle', { name: missed.name === undefined ? '' : text(missed.name) })} action={<Button size="small" look="secondary" onPress={() => change(missed.code)}>{t('apply.fitsTake')}</Button>}>{text(missed.because)}{t('mark.stop', { ns: 'ui' })}{t('apply.fitsStay')}</Notice>}
      <div className={styles['go']}>
        {onBack && <Button look="quiet" size="large" onPress={onBack}>{t('apply.back')}</Button>}
        <Button type="submit" size="large" busy={busy}>{last ? t('apply.toPlan') : t('apply.next')}</Button>
        {chooses && mode !== 'kiosk' && <span className={styles['keys']}>{t('apply.skipHint')}</span>}
      </div>
    </form>
  );
}

/** What is known already, below the choices it is about. */
function notesOf({ hints = [] }: QuestionView, text: (words: { zh: string; en: string }) => string, t: TFunction<'hall'>): ReadonlyMap<string, string> {
  return new Map(hints.map(({ code, fits, because }) => [code, t(fits ? 'apply.fits' : 'apply.fitsNot', { why: text(because) })]));
}

/** A choice that applies by what is known, where one was taken of which nothing is known: whoever says “none of these” is asked once whether they mean it. */
function missedHint({ field, hints = [] }: QuestionView, value: Answer | undefined) {
  if (field.kind !== 'code' || field.many || typeof value !== 'string' || hints.some(({ code }) => code === value)) return undefined;
  // What no rule hangs on, and comes last, denies the others.
  if (field.options.at(-1)?.code !== value) return undefined;
  const hint = hints.find(({ fits }) => fits);
  return hint && { ...hint, name: field.options.find(({ code }) => code === hint.code)?.name };
}

/** The answer that a number key stands for, or nothing. */
function byNumber(field: FieldType, number: number, value: Answer | undefined): Answer | undefined {
  if (!Number.isInteger(number) || number < 1) return undefined;
  if (field.kind === 'boolean') return number === 1 ? true : number === 2 ? false : undefined;
  if (field.kind !== 'code') return undefined;
  const code = field.options[number - 1]?.code;
  if (code === undefined || !field.many) return code;
  const chosen = Array.isArray(value) ? value : [];
  return chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code];
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox') || (target instanceof HTMLElement && target.isContentEditable);
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, summary, [role="spinbutton"]') !== null;
}
