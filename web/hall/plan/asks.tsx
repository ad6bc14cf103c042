import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, KnownFact, PlanAsk, PlanItem, StoredFile } from '../../ui/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { checkAnswer, tidied } from '../../ui/check-answer.ts';
import { FieldInput } from '../../ui/field-input.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useText } from '../../ui/i18n.ts';
import { useWrongWords } from '../../ui/wrong-words.ts';
import type { FromPhoto, FromPhotos } from '../../reading/from-photo.ts';
import { ReadNote } from '../../reading/read-note.tsx';
import { ReadPicture } from '../../reading/read-picture.tsx';
import { ReadToFill } from '../../reading/read-to-fill.tsx';
import { callHere } from '../../ui/visit.ts';
import styles from './plan.module.css';

type Props = { readonly asks: readonly PlanAsk[]; readonly items: readonly PlanItem[]; readonly known: readonly KnownFact[]; /** What photographs say. */ readonly photos: FromPhotos; readonly onRead: (read: FromPhotos) => void; readonly onAnswer: (id: string, value: Answer) => void; readonly onFiles: (id: string, files: string[]) => void; readonly onShown: (id: string) => void };

/** What no source knows and no promise can replace. Each answer is kept as soon as it is complete. */
export function Asks({ asks, items, known, photos, onRead, onAnswer, onFiles, onShown }: Props) {
  const { t } = useTranslation('hall');
  if (asks.length === 0) return null;
  return (
    <section aria-labelledby="asks">
      <h2 id="asks">{t('plan.asks')}</h2>
      <p className={styles['note']}>{t('plan.asksNote')}</p>
      {!callHere() && <ReadToFill asks={asks} known={known} onRead={onRead} />}
      <ul className={styles['asks']}>{asks.map((ask) => <li key={`${ask.kind}/${ask.id}`}>{ask.kind === 'evidence' ? <AskFile ask={ask} asks={asks} items={items} known={known} onRead={onRead} onFiles={onFiles} onShown={onShown} /> : <Ask ask={ask} items={items} photo={photos[ask.id]} onAnswer={onAnswer} />}</li>)}</ul>
    </section>
  );
}

/** A material nobody else has: uploaded once, kept with the draft; at a counter its original can be looked at instead. */
function AskFile({ ask, asks, items, known, onRead, onFiles, onShown }: { readonly ask: PlanAsk } & Omit<Props, 'photos' | 'onAnswer'>) {
  const { t } = useTranslation('hall');
  const text = useText();
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  const names = ask.for.map((code) => text(items.find((item) => item.service === code)?.short ?? { zh: code, en: code })).join(t('mark.list', { ns: 'ui' }));
  return (
    <>
      <FileDrop label={text(ask.question)} value={files} onChange={setFiles} />
      {files.map((file) => <ReadPicture key={file.id} file={file} material={ask} known={known} asks={asks} onRead={onRead} />)}
      <p className={styles['note']}>{text(ask.why)} · {t('plan.asksFor', { names })}</p>
      {ask.showable === 'scan' && <p className={styles['note']}>{t('plan.showScan')}</p>}
      {ask.showable === 'enough' && files.length === 0 && <Button look="secondary" onPress={() => onShown(ask.id)} label={t('plan.showOf', { name: text(ask.name) })}>{t('plan.show')}</Button>}
      {files.length > 0 && <Button look="secondary" onPress={() => onFiles(ask.id, files.map((file) => file.id))}>{t('plan.saveAsk')}</Button>}
    </>
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
  const save = () => {
    const wrong = checkAnswer(field, value);
    if (wrong) setError(words(wrong));
    else if (value !== undefined) onAnswer(ask.id, tidied(field, value));
  };
  return (
    <>
      <FieldInput key={over} label={text(ask.question)} field={field} value={value} onChange={(next) => change(next)} hint={`${text(ask.why)} · ${t('plan.asksFor', { names })}`} error={error} />
      {photo && <ReadNote read={photo} value={value} question={text(ask.question)} onUse={(answer) => change(answer, `${answer}/${over}`)} />}
      <Button look="secondary" onPress={save}>{photo && value === photo.answer ? read('confirm') : t('plan.saveAsk')}</Button>
    </>
  );
}
