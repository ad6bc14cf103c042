import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Answers, FileReadingView, KnownFact, PlanAsk, StoredFile, Text } from '../ui/api-types.ts';
import { postReading } from '../ui/api.ts';
import { Button } from '../ui/button.tsx';
import { photoTypes } from '../ui/file-check.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Progress } from '../ui/progress.tsx';
import { Tag, type Tone } from '../ui/tag.tsx';
import { compareRead } from './compare.ts';
import styles from './reading.module.css';

type Given = { readonly known: readonly KnownFact[]; readonly asks: readonly PlanAsk[]; readonly answers: Answers; readonly onAnswer: (id: string, value: Answer) => void };
type Props = Given & { readonly file: StoredFile; readonly evidence: string; readonly asked: Text };

/** Reads one photograph when asked to, and shows what was read beside it. The person takes over each field; nothing is filled in by itself. */
export function ReadPicture({ file, evidence, asked, ...given }: Props) {
  const { t } = useTranslation('reading');
  const text = useText();
  const [state, setState] = useState<{ readonly busy?: boolean; readonly error?: unknown; readonly reading?: FileReadingView }>({});
  if (!photoTypes.includes(file.type)) return null;
  const read = async () => {
    setState({ busy: true });
    try {
      setState({ reading: await postReading(file.id, evidence) });
    } catch (error) {
      setState({ error });
    }
  };
  const { reading } = state;
  return (
    <div className={styles['reading']}>
      {!state.busy && !reading && <><Button look="secondary" size="small" label={t('readOne', { name: file.name })} onPress={() => void read()}>{t('read')}</Button><p className={styles['note']}>{t('lead')}</p></>}
      {state.busy && <Progress label={t('busy')} />}
      {state.error !== undefined && <ProblemMessage error={state.error} />}
      {reading && reading.outcome !== 'read' && <Notice tone="wait" live title={t(reading.outcome)}>{t(`${reading.outcome}How`)}</Notice>}
      {reading?.kind && (
        <>
          <p role="status"><strong>{t('kind', { kind: text(reading.kind.name) })}</strong></p>
          {reading.fits === false && <Notice tone="bad" live>{t('notThis', { kind: text(reading.kind.name), asked: text(asked) })}</Notice>}
          <div className={styles['beside']}>
            <img src={`/api/v1/files/${file.id}`} alt={t('picture', { name: file.name })} onError={(event) => { event.currentTarget.hidden = true; }} />
            <dl>{reading.fields.map((field) => <Field key={field.field} field={field} {...given} />)}</dl>
          </div>
          {reading.missing.length > 0 && <p className={styles['note']}>{t('missing', { names: reading.missing.map(text).join(t('mark.list', { ns: 'ui' })) })}</p>}
        </>
      )}
    </div>
  );
}

const tones: Readonly<Record<FileReadingView['fields'][number]['mark'], Tone>> = { sure: 'jade', check: 'amber', wrong: 'vermilion' };

/** One field: what was read, how certain it is, how it stands to what is known and typed, and where it may be filled in. */
function Field({ field, known, asks, answers, onAnswer }: Given & { readonly field: FileReadingView['fields'][number] }) {
  const { t } = useTranslation('reading');
  const text = useText();
  const compared = compareRead(field, known);
  const ask = asks.find(({ kind, id }) => kind === 'element' && field.elements.includes(id));
  const typed = field.elements.map((element) => answers[element]).find((value) => value !== undefined);
  return (
    <div className={styles['field']}>
      <dt>{text(field.name)} <Tag tone={tones[field.mark]}>{t(`mark.${field.mark}`)}</Tag> <span className={styles['note']}>{t('certainty', { share: `${Math.floor(field.certainty * 100)}%` })}</span></dt>
      <dd>
        <span className={styles['value']}>{field.value}</span>
        {compared.is === 'same' && <span className={styles['same']}>✓ {t('same')}</span>}
        {compared.is === 'differs' && <span className={styles['differs']}>! {t('differs', { source: text(compared.fact.source.label), value: text(compared.fact.text) })}</span>}
        {typed !== undefined && (typed === field.value ? <span className={styles['same']}>✓ {t('used')}</span> : <span className={styles['differs']}>! {t('typed', { value: String(typed) })}</span>)}
        {ask && field.mark !== 'wrong' && <Button look="secondary" size="small" label={t('useOf', { field: text(field.name), value: field.value, question: text(ask.question) })} onPress={() => onAnswer(ask.id, field.value)}>{t('use')}</Button>}
      </dd>
    </div>
  );
}
