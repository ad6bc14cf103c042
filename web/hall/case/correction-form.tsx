import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import type { Answer, CaseView, ItemView, StoredFile } from '../../ui/api-types.ts';
import { postCorrection, proveHref } from '../../ui/api.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { checkAnswer, tidied } from '../../ui/check-answer.ts';
import { FieldInput } from '../../ui/field-input.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { keep, takeKept } from '../../ui/kept.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { problemOf } from '../../ui/request.ts';
import { toast } from '../../ui/toast.tsx';
import { visitHere } from '../../ui/visit.ts';
import { useWrongWords } from '../../ui/wrong-words.ts';
import { caseQuery } from '../queries.ts';
import { MoreTime } from './more-time.tsx';
import styles from './case.module.css';

type Kept = { readonly answers: Readonly<Record<string, Answer>>; readonly files: Readonly<Record<string, readonly StoredFile[]>> };
type Props = { readonly view: CaseView; readonly item: ItemView; readonly correction: NonNullable<ItemView['correction']> };

/** What an officer asked for, once and completely. Answered as a whole, so that it cannot be answered by half. */
export function CorrectionForm({ view, item, correction }: Props) {
  const { t } = useTranslation('hall');
  const words = useWrongWords();
  const text = useText();
  const queries = useQueryClient();
  // Who is sent to prove who they are finds what they filled in.
  const name = `answer-${view.number}-${item.no}`;
  const [kept] = useState(() => takeKept<Kept>(name, { answers: {}, files: {} }));
  const [answers, setAnswers] = useState(kept.answers);
  const [files, setFiles] = useState(kept.files);
  const [shown, setShown] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: () => postCorrection(view.number, item.no, tidy(), Object.entries(files).flatMap(([evidence, list]) => list.map((file) => ({ evidence, file: file.id }))), shown),
    onSuccess: (next) => { queries.setQueryData(caseQuery(view.number).queryKey, next); toast(t('case.correctDone')); },
  });
  if (correction.lapsedAt !== undefined) return <p className={styles['meta']}>{t(item.status === 'withdrawn' && correction.death !== undefined ? 'silence.hasEnded' : item.status === 'withdrawn' ? 'silence.wasClosed' : 'silence.goesOn', { at: formatInstant(correction.lapsedAt) })}</p>;
  if (correction.answeredAt !== undefined || item.status !== 'correction') return correction.answeredAt === undefined ? null : <p className={styles['meta']}>{t('case.correctAnswered', { at: formatInstant(correction.answeredAt) })}</p>;
  const lacks = (id: string): boolean => (files[id] ?? []).length === 0 && !shown.includes(id);
  const missing = correction.elements.filter((element) => checkAnswer(element.field, answers[element.id])).length + correction.evidence.filter(({ id }) => lacks(id)).length;
  const errorOf = ({ id, field }: (typeof correction.elements)[number]): string | undefined => {
    const wrong = tried ? checkAnswer(field, answers[id]) : null;
    return wrong ? words(wrong) : undefined;
  };
  const tidy = () => Object.fromEntries(correction.elements.flatMap(({ id, field }) => (answers[id] === undefined ? [] : [[id, tidied(field, answers[id])]])));
  const hand = () => { setTried(true); if (missing === 0) send.mutate(); };
  return (
    <section className={styles['correction']} aria-label={t(correction.again ? 'case.correctAgain' : 'case.correct')}>
      <h4>{t(correction.again ? 'case.correctAgain' : 'case.correct')}</h4>
      <p><AsWritten>{t('case.correctNote', { note: correction.note })}</AsWritten></p>
      <p className={styles['basis']}>{t('case.correctPaused', { at: formatInstant(correction.at) })}</p>
      <MoreTime view={view} item={item} correction={correction} />
      <Before given={correction.given} />
      {correction.elements.map((element) => <FieldInput key={element.id} label={text(element.question)} field={element.field} value={answers[element.id]} error={errorOf(element)} onChange={(value) => setAnswers((all) => ({ ...all, [element.id]: value ?? null }))} />)}
      {correction.evidence.map((evidence) => (
        <div key={evidence.id} className={styles['original']}>
          {shown.includes(evidence.id) ? <p><strong>{t('plan.shown')}</strong>{t('mark.colon', { ns: 'ui' })}{text(evidence.name)}</p> : <FileDrop label={text(evidence.name)} error={tried && lacks(evidence.id) ? t('case.correctFile') : undefined} value={files[evidence.id] ?? []} onChange={(change) => setFiles((all) => ({ ...all, [evidence.id]: change(all[evidence.id] ?? []) }))} />}
          {visitHere() !== null && evidence.showable === 'scan' && <p className={styles['meta']}>{t('plan.showScan')}</p>}
          {visitHere() !== null && evidence.showable === 'enough' && <Original name={text(evidence.name)} seen={shown.includes(evidence.id)} onChange={(seen) => setShown((all) => [...all.filter((id) => id !== evidence.id), ...(seen ? [evidence.id] : [])])} />}
        </div>
      ))}
      {send.isError && <ProblemMessage error={send.error} />}
      {send.isError && problemOf(send.error).code === 'prove-again' && <p><a className={buttonClass()} href={proveHref(location.pathname + location.search)} onClick={() => keep(name, { answers, files })}>{t('plan.proveGo')}</a></p>}
      <Button onPress={hand} busy={send.isPending} why={tried && missing > 0 ? t('case.correctMissing', { count: missing }) : undefined}>{t('case.correctSend')}</Button>
    </section>
  );
}

/** That the clerk has looked at the original, or, where that was a mistake, has not: one button, so that the focus stays. */
function Original({ name, seen, onChange }: { readonly name: string; readonly seen: boolean; readonly onChange: (seen: boolean) => void }) {
  const { t } = useTranslation('hall');
  return <Button look={seen ? 'quiet' : 'secondary'} size="small" onPress={() => onChange(!seen)} label={t(seen ? 'plan.showTakeBackOf' : 'plan.showOf', { name })}>{t(seen ? 'plan.showTakeBack' : 'plan.show')}</Button>;
}

/** What the person said and gave before, so that nothing has to be said twice. */
function Before({ given }: { readonly given: Props['correction']['given'] }) {
  const { t } = useTranslation('hall');
  const text = useText();
  if (given.statements.length === 0 && given.files.length === 0) return null;
  return (
    <details className={styles['basis']}>
      <summary>{t('case.givenBefore')}</summary>
      <ul>
        {given.statements.map((each) => <li key={each.name.zh}>{t('case.givenSaid', { name: text(each.name), statement: each.statement })}</li>)}
        {given.files.map((each) => <li key={each.name.zh}>{t('plan.reusedOne', { name: text(each.name), count: each.count })}</li>)}
      </ul>
    </details>
  );
}
