import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Answers as Given, Plan } from '../../ui/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { checkAnswer, tidied } from '../../ui/check-answer.ts';
import { FieldInput } from '../../ui/field-input.tsx';
import { useText } from '../../ui/i18n.ts';
import type { FromPhoto, FromPhotos } from '../../reading/from-photo.ts';
import { ReadNote } from '../../reading/read-note.tsx';
import { useWrongWords } from '../../ui/wrong-words.ts';
import styles from './answers.module.css';

type PlanAnswer = Plan['answers'][number];
type Props = { readonly answers: readonly PlanAnswer[]; readonly given: Given; /** What photographs say. */ readonly photos: FromPhotos; readonly onAnswer: (id: string, value: Answer) => void };

/** Everything that the person has answered and that still matters, each changed where it stands. */
export function Answers({ answers, given, photos, onAnswer }: Props) {
  const { t } = useTranslation('hall');
  const [open, setOpen] = useState<string>();
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('plan.yourAnswers')}</h2>
      <p className={styles['note']}>{t('plan.yourAnswersNote')}</p>
      <ul className={styles['answers']}>
        {answers.map((answer) => <li key={answer.id}><Row answer={answer} value={given[answer.id]} photo={photos[answer.id]} open={open === answer.id} onOpen={(to) => setOpen(to ? answer.id : undefined)} onAnswer={onAnswer} /></li>)}
      </ul>
    </section>
  );
}

type RowProps = { readonly answer: PlanAnswer; readonly value: Answer | undefined; readonly photo: FromPhoto | undefined; readonly open: boolean; readonly onOpen: (open: boolean) => void; readonly onAnswer: Props['onAnswer'] };

/** Whoever works by keyboard stands in the field when it opens, and at its button again when it has closed. */
function Row({ answer, value, photo, open, onOpen, onAnswer }: RowProps) {
  const { t } = useTranslation('hall');
  const text = useText();
  const row = useRef<HTMLDivElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (open === was.current) return;
    was.current = open;
    row.current?.querySelector<HTMLElement>(open ? 'input:checked, input, textarea, [role="spinbutton"], button' : 'button')?.focus();
  }, [open]);
  return (
    <div ref={row} className={styles['row']}>
      {open
        ? <Edit answer={answer} value={value} onClose={() => onOpen(false)} onAnswer={onAnswer} />
        : (
          <>
            <p><span className={styles['question']}>{text(answer.question)}</span><span className={styles['value']}>{text(answer.text)}</span></p>
            <Button look="quiet" size="small" label={t('plan.changeAbout', { question: text(answer.question) })} onPress={() => onOpen(true)}>{t('plan.change')}</Button>
            {photo && <ReadNote read={photo} value={value} question={text(answer.question)} onUse={(read) => onAnswer(answer.id, read)} />}
          </>
        )}
    </div>
  );
}

function Edit({ answer: { id, question, field }, value: before, onClose, onAnswer }: Pick<RowProps, 'answer' | 'value' | 'onAnswer'> & { readonly onClose: () => void }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const words = useWrongWords();
  const [value, setValue] = useState(before);
  const [error, setError] = useState<string>();
  const save = () => {
    const wrong = checkAnswer(field, value);
    if (wrong) return setError(words(wrong));
    if (value !== undefined) onAnswer(id, tidied(field, value));
    return onClose();
  };
  return (
    <form className={styles['edit']} noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <FieldInput label={text(question)} field={field} value={value} onChange={(next) => { setError(undefined); setValue(next); }} error={error} />
      <div className={styles['buttons']}>
        <Button type="submit" size="small">{t('plan.saveAsk')}</Button>
        <Button look="quiet" size="small" onPress={onClose}>{t('plan.keepAnswer')}</Button>
      </div>
    </form>
  );
}
