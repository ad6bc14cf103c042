import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, KnownFact, PlanAsk, PlanItem } from '../../ui/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { checkAnswer, tidied } from '../../ui/check-answer.ts';
import { FieldInput } from '../../ui/field-input.tsx';
import { useText } from '../../ui/i18n.ts';
import { useWrongWords } from '../../ui/wrong-words.ts';
import type { FromPhoto, FromPhotos } from '../../reading/from-photo.ts';
import { ReadNote } from '../../reading/read-note.tsx';
import { ReadToFill } from '../../reading/read-to-fill.tsx';
import { callHere } from '../../ui/visit.ts';
import styles from './plan.module.css';

type Props = { readonly asks: readonly PlanAsk[]; readonly items: readonly PlanItem[]; readonly known: readonly KnownFact[]; /** What photographs say. */ readonly photos: FromPhotos; readonly onRead: (read: FromPhotos) => void; readonly onAnswer: (id: string, value: Answer) => void };

/** Questions that no source answers and no promise can replace. Each answer is kept when it is saved; what was typed and not saved is when everything is handed in. */
export function Asks({ asks, items, known, photos, onRead, onAnswer }: Props) {
  const { t } = useTranslation('hall');
  const questions = asks.filter(({ kind }) => kind === 'element');
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="asks">
      <h2 id="asks">{t('plan.asks')}</h2>
      <p className={styles['note']}>{t('plan.asksNote')}</p>
      {!callHere() && <ReadToFill asks={asks} known={known} onRead={onRead} />}
      <ul className={styles['asks']}>{questions.map((ask) => <li key={ask.id}><Ask ask={ask} items={items} photo={photos[ask.id]} onAnswer={onAnswer} /></li>)}</ul>
    </section>
  );
}

/** A question. What a photograph says stands in the field until the person types, and counts when it is saved. */
function Ask({ ask, items, photo, onAnswer }: { readonly ask: PlanAsk; readonly photo: FromPhoto | undefined } & Pick<Props, 'items' | 'onAnswer'>) {
  const { t } = useTranslation('hall');
  const words = useWrongWords();
  const text = useText();
  const { t: read } = useTranslation('reading');
  const [typed, setTyped] = useState<{ readonly value: Answer | undefined; readonly over: string }>();
  const [error, setError] = useState<string>();
  const names = ask.for.map((code) => text(items.find((item) => item.service === code)?.short ?? { zh: code, en: code })).join(t('mark.list', { ns: 'ui' }));
  const field = ask.field;
  if (!field) return <p>{text(ask.question)}</p>;
  const value = typed ? typed.value : photo?.answer;
  const over = typed?.over ?? photo?.answer ?? '';
  const change = (next: Answer | undefined, anew = over) => { setError(undefined); setTyped({ value: next, over: anew }); };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const wrong = checkAnswer(field, value);
    if (wrong) setError(words(wrong));
    else if (value !== undefined) onAnswer(ask.id, tidied(field, value));
  };
  return (
    <form onSubmit={save} noValidate data-typed={typed?.value === undefined ? undefined : checkAnswer(field, typed.value) ? 'wrong' : 'right'}>
      <FieldInput key={over} label={text(ask.question)} field={field} value={value} onChange={(next) => change(next)} hint={`${text(ask.why)} · ${t('plan.asksFor', { names })}`} error={error} />
      {photo && <ReadNote read={photo} value={value} question={text(ask.question)} onUse={(answer) => change(answer, `${answer}/${over}`)} />}
      <Button type="submit" look="secondary">{photo && value === photo.answer ? read('confirm') : t('plan.saveAsk')}</Button>
    </form>
  );
}

/**
 * Saves what stands typed in the questions as if each had been saved by hand: whoever fills in and hands in has not forgotten anything. What is wrong of it is said where it stands.
 * @returns how many were saved
 */
export function saveTyped(): number {
  const forms = [...document.querySelectorAll<HTMLFormElement>('section[aria-labelledby="asks"] form[data-typed]')];
  for (const form of forms) form.requestSubmit();
  return forms.filter((form) => form.dataset['typed'] === 'right').length;
}
