import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { useWrongField } from './form-problem.ts';
import { FormFrame } from './form-frame.tsx';
import styles from './item-acts.module.css';

/** As many characters as the server wants of the reason. */
const REASON_WORDS = 10;

/** The one complete request to the applicant: chosen from the item's own list, in words, with the clock paused until the answer. `again`: a second one, for which the supervisor is asked first. */
export function CorrectForm({ item, note, onNote, busy, onSend, onBack, again = false }: FormProps & { readonly again?: boolean }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const [elements, setElements] = useState<readonly string[]>([]);
  const [evidence, setEvidence] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const [wrongNote, wrongReason] = [useWrongField('/body/note'), useWrongField('/body/reason')];
  const { t: jointly } = useTranslation('joint');
  // What other lines of work need stands in the one request.
  const added = again ? [] : (item.joint?.seats ?? []).flatMap(({ word }) => (word?.kind === 'correct' ? word.asks ?? [] : []));
  const chosen = elements.length + evidence.length + added.length;
  const choices = (list: readonly { id: string; name: { zh: string; en: string } }[]) => list.map((each) => ({ id: each.id, name: text(each.name) }));
  const send = (): void => {
    setChecked(true);
    if (chosen === 0 || note.trim() === '') return;
    const body = { elements: [...elements], evidence: [...evidence], note: note.trim() };
    if (!again) onSend({ act: 'correct', body });
    else if (reason.trim().length >= REASON_WORDS) onSend({ act: 'ask-again', body: { ...body, reason: reason.trim() } });
  };
  const error = checked && chosen === 0 ? t('correct.choose') : undefined;
  const { correctable } = item;
  return (
    <FormFrame title={t(again ? 'correct.titleAgain' : 'correct.title')} go={t(again ? 'correct.goAgain' : 'correct.go')} busy={busy} onGo={send} onBack={onBack} says={['/body/note', '/body/reason']}>
      {again ? <Notice tone="wait" title={t('correct.onceMore')}>{t('correct.ask')}</Notice> : <Notice tone="wait" title={t('correct.once')}>{t('correct.pause', { remaining: text(item.clock.remainingText) })}</Notice>}
      {added.length > 0 && <Notice title={jointly('box.title')}>{jointly('box.adds', { names: added.map((name) => text(name)).join(jointly('box.join')) })}</Notice>}
      <p className={styles['what']}>{t('correct.only')}</p>
      {correctable.elements.length > 0 && <ChoiceList many label={t('correct.elements')} choices={choices(correctable.elements)} value={elements} onChange={setElements} error={error} />}
      {correctable.evidence.length > 0 && <ChoiceList many label={t('correct.evidence')} choices={choices(correctable.evidence)} value={evidence} onChange={setEvidence} error={correctable.elements.length === 0 ? error : undefined} />}
      {correctable.known.length > 0 && <p className={styles['what']}>{t('correct.known', { names: correctable.known.map(({ name, by }) => t('correct.knownOne', { name: text(name), by: by.map((each) => text(each)).join(t('correct.knownJoin')) })).join(t('correct.knownJoin')) })}</p>}
      <TextField label={t('correct.note')} hint={t('correct.noteHow')} rows={3} maxLength={1000} value={note} onChange={onNote} error={checked && note.trim() === '' ? t('act.noteNeeded') : wrongNote} />
      {again && <TextField label={t('correct.reason')} hint={t('correct.reasonHow')} rows={2} maxLength={1000} value={reason} onChange={setReason} error={checked && reason.trim().length < REASON_WORDS ? t('correct.reasonNeeded', { count: REASON_WORDS }) : wrongReason} />}
    </FormFrame>
  );
}
