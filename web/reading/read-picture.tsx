import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileReadingView, KnownFact, PlanAsk, ReadSaid, StoredFile, Text } from '../ui/api-types.ts';
import { postReading } from '../ui/api.ts';
import { Button } from '../ui/button.tsx';
import { photoTypes } from '../ui/file-check.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { OwnPicture } from '../ui/own-picture.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Progress } from '../ui/progress.tsx';
import { Tag } from '../ui/tag.tsx';
import { compareRead } from './compare.ts';
import { fromPhoto, type FromPhotos } from './from-photo.ts';
import { tones } from './tones.ts';
import styles from './reading.module.css';

/** What the plan knows and asks, and who is told what was read. */
export type Given = { readonly known: readonly KnownFact[]; readonly asks: readonly PlanAsk[]; readonly onRead: (read: FromPhotos) => void };
/** `material`: what it is handed in as; `atOnce`: it was taken to be read; `before`: what was read in it already. */
type Props = Given & { readonly file: StoredFile; readonly material?: { readonly id: string; readonly name: Text }; readonly atOnce?: boolean; readonly before?: FileReadingView | undefined };

/** Reads one photograph, shows what was read beside it, and fills it into the fields that are still empty: they are answered only when the person confirms them. */
export function ReadPicture({ file, material, atOnce = false, before, onRead, ...given }: Props) {
  const { t } = useTranslation('reading');
  const text = useText();
  const [state, setState] = useState<{ readonly busy?: boolean; readonly error?: unknown; readonly reading?: FileReadingView }>(() => ({ busy: atOnce && photoTypes.includes(file.type) }));
  const read = async () => {
    try {
      const reading = await postReading(file.id, material?.id);
      setState({ reading });
      onRead(fromPhoto(file.name, reading.fields));
    } catch (error) {
      setState({ error });
    }
  };
  const begun = useRef(false);
  useEffect(() => {
    if (!state.busy || begun.current) return;
    begun.current = true;
    void read();
  });
  const told = useRef(false);
  useEffect(() => {
    if (!before || told.current) return;
    told.current = true;
    onRead(fromPhoto(file.name, before.fields));
  });
  if (!photoTypes.includes(file.type)) return null;
  const reading = state.reading ?? before;
  const again = () => { begun.current = false; setState({ busy: true }); };
  return (
    <div className={styles['reading']}>
      {!state.busy && !reading && <><Button look="secondary" size="small" label={t('readOne', { name: file.name })} onPress={again}>{t('read')}</Button><p className={styles['note']}>{t('lead')}</p></>}
      {state.busy && <Progress label={t('busy')} />}
      {state.error !== undefined && <ProblemMessage error={state.error} />}
      {reading && reading.outcome !== 'read' && <Notice tone="wait" live title={t(reading.outcome)}>{t(`${reading.outcome}How`)}</Notice>}
      {reading?.kind && (
        <>
          <p role="status"><strong>{t('kind', { kind: text(reading.kind.name) })}</strong></p>
          {reading.fits === false && material && <Notice tone="bad" live>{t('notThis', { kind: text(reading.kind.name), asked: text(material.name) })}</Notice>}
          <div className={styles['beside']}>
            <OwnPicture id={file.id} alt={t('picture', { name: file.name })} />
            <dl>{reading.fields.map((field) => <Field key={field.field} field={field} {...given} />)}</dl>
          </div>
          {reading.missing.length > 0 && <p className={styles['note']}>{t('missing', { names: reading.missing.map(text).join(t('mark.list', { ns: 'ui' })) })}</p>}
        </>
      )}
    </div>
  );
}

/** One field: what was read, how certain it is, how it stands to what is known, and into which question it was filled. */
function Field({ field, known, asks }: Pick<Given, 'known' | 'asks'> & { readonly field: ReadSaid }) {
  const { t } = useTranslation('reading');
  const text = useText();
  const ask = asks.find(({ kind, id }) => kind === 'element' && field.says.some(({ element }) => element === id));
  // What is asked may be another's than what is known: the number of a relative is not held against one's own.
  const compared = ask ? { is: 'new' as const } : compareRead(field, known);
  return (
    <div className={styles['field']}>
      <dt>{text(field.name)} <Tag tone={tones[field.mark]}>{t(`mark.${field.mark}`)}</Tag> <span className={styles['note']}>{t('certainty', { share: `${Math.floor(field.certainty * 100)}%` })}</span></dt>
      <dd>
        <span className={styles['value']}>{text(field.text)}</span>
        {compared.is === 'same' && <span className={styles['same']}>✓ {t('same')}</span>}
        {compared.is === 'differs' && <span className={styles['differs']}>! {t('differs', { source: text(compared.fact.source.label), value: text(compared.fact.text) })}</span>}
        {ask && field.mark !== 'wrong' && <span className={styles['same']}>→ {t('filled', { question: text(ask.question) })}</span>}
      </dd>
    </div>
  );
}
