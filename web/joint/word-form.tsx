import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JointTask, JointWordBody } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useAct } from '../ui/use-act.ts';
import { postWord, reviewQuery, reviewsQuery, taskOf } from './queries.ts';
import styles from '../task/task.module.css';

/** As many characters as the server wants of a reason, and of an article. */
const WORDS = 10, ARTICLE = 4;
type Kind = JointWordBody['kind'];

/** Agree, disagree with reason and article, or need a correction from the item's own lists. */
export function WordForm({ task }: { readonly task: JointTask }) {
  const { t } = useTranslation('joint');
  const text = useText();
  const queries = useQueryClient();
  const [kind, setKind] = useState<Kind | null>(null);
  const [note, setNote] = useState('');
  const [basis, setBasis] = useState('');
  const [elements, setElements] = useState<readonly string[]>([]);
  const [evidence, setEvidence] = useState<readonly string[]>([]);
  const [checked, setChecked] = useState(false);
  const send = useAct({
    of: taskOf(task), reads: reviewQuery(task).queryKey,
    send: (body: JointWordBody) => postWord(task, body),
    onDone: (next) => { queries.setQueryData(reviewQuery(task).queryKey, next); void queries.invalidateQueries({ queryKey: reviewsQuery.queryKey, exact: true }); toast(t('sent')); },
  });
  const short = kind !== 'agree' && note.trim().length < WORDS;
  const noArticle = kind === 'disagree' && basis.trim().length < ARTICLE;
  const nothing = kind === 'correct' && elements.length + evidence.length === 0;
  const go = (): void => {
    setChecked(true);
    if (kind === null || short || noArticle || nothing || send.isPending) return;
    const said = note.trim();
    send.mutate(kind === 'agree' ? { kind, note: said } : kind === 'disagree' ? { kind, note: said, basis: basis.trim() } : { kind, note: said, elements: [...elements], evidence: [...evidence] });
  };
  const error = (wrong: boolean, words: string): string | undefined => (checked && wrong ? words : undefined);
  return (
    <form className={styles['form']} aria-label={t('word')} noValidate onSubmit={(event) => { event.preventDefault(); go(); }}>
      <h2>{t('word')}</h2>
      <p className={styles['small']}>{t('wordHow')}</p>
      <ChoiceList label={t('kind')} value={kind} onChange={(next) => setKind(next as Kind)} error={error(kind === null, t('choose'))}
        choices={[{ id: 'agree', name: t('agree') }, { id: 'disagree', name: t('disagree'), note: t('disagreeHow') }, ...(task.mayCorrect ? [{ id: 'correct', name: t('correct'), note: t('correctHow') }] : [])]} />
      {!task.mayCorrect && <p className={styles['small']}>{t('noCorrect')}</p>}
      {kind === 'correct' && task.correctable.elements.length > 0 && <ChoiceList many label={t('elements')} choices={task.correctable.elements.map(({ id, name }) => ({ id, name: text(name) }))} value={elements} onChange={setElements} error={error(nothing, t('asksNeeded'))} />}
      {kind === 'correct' && task.correctable.evidence.length > 0 && <ChoiceList many label={t('evidence')} choices={task.correctable.evidence.map(({ id, name }) => ({ id, name: text(name) }))} value={evidence} onChange={setEvidence} error={error(nothing && task.correctable.elements.length === 0, t('asksNeeded'))} />}
      {kind === 'disagree' && <TextField label={t('article')} maxLength={200} value={basis} onChange={setBasis} error={error(noArticle, t('articleNeeded'))} />}
      {kind !== null && <TextField label={t(kind === 'agree' ? 'noteOptional' : 'note')} hint={kind === 'agree' ? undefined : t(kind === 'correct' ? 'correctNoteHow' : 'noteHow', { count: WORDS })} rows={3} maxLength={1000} value={note} onChange={setNote} error={error(short, t('noteNeeded', { count: WORDS }))} />}
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" latest />}
      <div className={styles['acts']}><Button type="submit" busy={send.isPending}>{t('send')}</Button></div>
    </form>
  );
}
