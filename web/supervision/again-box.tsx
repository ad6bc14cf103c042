import { useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { SupervisionItem } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { goToFault } from '../ui/show-faults.ts';
import { TextField } from '../ui/text-field.tsx';
import { useSupervise } from './use-supervise.ts';
import styles from './supervision.module.css';

type Asked = NonNullable<SupervisionItem['correction']>;

/** What was asked for the first time, what the officer wants to ask for once more and why, and the supervisor's answer. */
export function AgainBox({ item, mayAnswer }: { readonly item: SupervisionItem; readonly mayAnswer: boolean }) {
  const { t } = useTranslation('supervision');
  const { again, correction } = item;
  const heading = useRef<HTMLHeadingElement>(null);
  if (!again) return null;
  return (
    <section className={styles['part']} aria-labelledby="again">
      <h2 id="again" ref={heading} tabIndex={-1}>{t('item.again')}</h2>
      {mayAnswer && <Notice tone="wait">{t('item.law')}</Notice>}
      {correction && !again.answer?.granted && <div className={styles['box']}><h3>{t('item.first')}</h3><Request asked={correction} /></div>}
      <div className={styles['box']}>
        <h3>{t('item.by', { by: again.by })}</h3>
        <Request asked={again.asked} />
        <p><strong><AsWritten>{t('item.reason', { reason: again.reason })}</AsWritten></strong></p>
        {again.answer && <p>{t(again.answer.granted ? 'item.granted' : 'item.declined', { by: again.answer.by, note: again.answer.note })}</p>}
      </div>
      {mayAnswer && <Answer item={item} heading={heading} />}
    </section>
  );
}

function Request({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation('supervision');
  const text = useText();
  return <><p>{t('item.asks', { names: [...asked.elements, ...asked.evidence].map(text).join(t('mark.list', { ns: 'ui' })) })}</p><p><AsWritten>{t('item.note', { note: asked.note })}</AsWritten></p></>;
}

function Answer({ item, heading }: { readonly item: SupervisionItem; readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const { t } = useTranslation('supervision');
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const supervise = useSupervise(item, () => heading.current);
  const form = useRef<HTMLFormElement>(null);
  const send = (granted: boolean): void => {
    setChecked(true);
    if (note.trim() === '' && form.current) goToFault(form.current);
    if (note.trim() !== '') supervise.send({ act: 'again', body: { granted, note: note.trim() } }, granted ? 'grant' : 'decline');
  };
  return (
    <form ref={form} className={styles['form']} aria-label={t('item.answer')} noValidate onSubmit={(event) => event.preventDefault()}>
      <TextField label={t('item.answerNote')} hint={t('item.answerNoteHow')} rows={2} maxLength={1000} value={note} onChange={setNote} error={checked && note.trim() === '' ? t('item.needed') : undefined} />
      {supervise.error && <ProblemMessage error={supervise.error} signInAs="staff" latest />}
      <p className={styles['acts']}><Button busy={supervise.busy} onPress={() => send(true)}>{t('item.grant')}</Button><Button look="secondary" busy={supervise.busy} onPress={() => send(false)}>{t('item.decline')}</Button></p>
    </form>
  );
}
