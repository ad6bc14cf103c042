import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Answers, KnownFact, PlanAsk, PlanItem, StoredFile } from '../../ui/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { checkAnswer, tidied } from '../../ui/check-answer.ts';
import { FieldInput } from '../../ui/field-input.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useText } from '../../ui/i18n.ts';
import { useWrongWords } from '../../ui/wrong-words.ts';
import { ReadPicture } from '../../reading/read-picture.tsx';
import styles from './plan.module.css';

type Props = { readonly asks: readonly PlanAsk[]; readonly items: readonly PlanItem[]; readonly known: readonly KnownFact[]; readonly given: Answers; readonly onAnswer: (id: string, value: Answer) => void; readonly onFiles: (id: string, files: string[]) => void; readonly onShown: (id: string) => void };

/** What no source knows and no promise can replace. Each answer is kept as soon as it is complete. */
export function Asks({ asks, items, known, given, onAnswer, onFiles, onShown }: Props) {
  const { t } = useTranslation('hall');
  if (asks.length === 0) return null;
  return (
    <section aria-labelledby="asks">
      <h2 id="asks">{t('plan.asks')}</h2>
      <p className={styles['note']}>{t('plan.asksNote')}</p>
      <ul className={styles['asks']}>{asks.map((ask) => <li key={`${ask.kind}/${ask.id}`}>{ask.kind === 'evidence' ? <AskFile ask={ask} asks={asks} items={items} known={known} given={given} onAnswer={onAnswer} onFiles={onFiles} onShown={onShown} /> : <Ask ask={ask} items={items} onAnswer={onAnswer} />}</li>)}</ul>
    </section>
  );
}

/** A material nobody else has: uploaded once, kept with the draft; at a counter its original can be looked at instead. */
function AskFile({ ask, asks, items, known, given, onAnswer, onFiles, onShown }: { readonly ask: PlanAsk } & Props) {
  const { t } = useTranslation('hall');
  const text = useText();
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  const names = ask.for.map((code) => text(items.find((item) => item.service === code)?.short ?? { zh: code, en: code })).join(t('mark.list', { ns: 'ui' }));
  return (
    <>
      <FileDrop label={text(ask.question)} value={files} onChange={setFiles} />
      {files.map((file) => <ReadPicture key={file.id} file={file} evidence={ask.id} asked={ask.name} known={known} asks={asks} answers={given} onAnswer={onAnswer} />)}
      <p className={styles['note']}>{text(ask.why)} · {t('plan.asksFor', { names })}</p>
      {ask.showable === 'scan' && <p className={styles['note']}>{t('plan.showScan')}</p>}
      {ask.showable === 'enough' && files.length === 0 && <Button look="secondary" onPress={() => onShown(ask.id)} label={t('plan.showOf', { name: text(ask.name) })}>{t('plan.show')}</Button>}
      {files.length > 0 && <Button look="secondary" onPress={() => onFiles(ask.id, files.map((file) => file.id))}>{t('plan.saveAsk')}</Button>}
    </>
  );
}

function Ask({ ask, items, onAnswer }: { readonly ask: PlanAsk } & Pick<Props, 'items' | 'onAnswer'>) {
  const { t } = useTranslation('hall');
  const words = useWrongWords();
  const text = useText();
  const [value, setValue] = useState<Answer>();
  const [error, setError] = useState<string>();
  const names = ask.for.map((code) => text(items.find((item) => item.service === code)?.short ?? { zh: code, en: code })).join(t('mark.list', { ns: 'ui' }));
  const field = ask.field;
  if (!field) return <p>{text(ask.question)}</p>;
  const save = () => {
    const wrong = checkAnswer(field, value);
    if (wrong) setError(words(wrong));
    else if (value !== undefined) onAnswer(ask.id, tidied(field, value));
  };
  return (
    <>
      <FieldInput label={text(ask.question)} field={field} value={value} onChange={(next) => { setError(undefined); setValue(next); }} hint={`${text(ask.why)} · ${t('plan.asksFor', { names })}`} error={error} />
      <Button look="secondary" onPress={save}>{t('plan.saveAsk')}</Button>
    </>
  );
}
