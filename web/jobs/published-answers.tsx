import { useQuery } from '@tanstack/react-query';
import { useState, type ComponentType, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { PublicAnswer } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Tag } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { answersQuery } from './queries.ts';
import styles from './jobs.module.css';

type Props = { readonly heading: string; /** What can be done with each of them. */ readonly Act?: ComponentType<{ readonly answer: PublicAnswer }> };

/** What others asked, found by words or number; what was withdrawn or corrected says so. */
export function PublishedAnswers({ heading, Act }: Props) {
  const { t } = useTranslation('jobs');
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const found = useQuery(answersQuery(words));
  const submit = (event: FormEvent): void => { event.preventDefault(); setWords(typed.trim()); };
  return (
    <section className={styles['part']} aria-labelledby="published">
      <h2 id="published">{heading}</h2>
      <form role="search" className={styles['words']} onSubmit={submit}><TextField label={t('questions.search')} value={typed} maxLength={60} onChange={setTyped} optional /><Button type="submit" look="secondary">{t('find')}</Button></form>
      {found.isPending && <Skeleton lines={3} />}
      {found.isError && <ProblemMessage error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.answers.length === 0 && <p className={styles['small']}>{t('questions.noneFound')}</p>}
      <ul className={styles['list']}>{found.data?.answers.map((each) => <li key={each.number}><article className={styles['card']} aria-label={each.question ?? each.number}><Answer answer={each} />{Act && <Act answer={each} />}</article></li>)}</ul>
    </section>
  );
}

function Answer({ answer }: { readonly answer: PublicAnswer }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  return (
    <>
      <h3>{answer.question ?? answer.number} <Tag>{text(answer.topic)}</Tag> <AnswerMark answer={answer} /></h3>
      {answer.answer !== undefined && <p className={styles['said']}>{answer.answer}</p>}
      <AnswerHistory answer={answer} />
      {(answer.question !== undefined || answer.articles.length > 0) && <p className={styles['small']}>{[answer.articles.length > 0 && t('questions.articles', { articles: answer.articles.join(t('comma')) }), answer.question !== undefined && answer.number].filter(Boolean).join(' · ')}</p>}
    </>
  );
}

/** That an answer was withdrawn or corrected, as a mark. */
export function AnswerMark({ answer }: { readonly answer: PublicAnswer }) {
  const { t } = useTranslation('jobs');
  if (answer.withdrawn) return <Tag tone="vermilion">{t('questions.withdrawn')}</Tag>;
  return answer.replaces ? <Tag tone="amber">{t('questions.corrected')}</Tag> : null;
}

/** Since when and why an answer was withdrawn, or stands in the place of another. */
export function AnswerHistory({ answer: { withdrawn, replaces, edition } }: { readonly answer: PublicAnswer }) {
  const { t } = useTranslation('jobs');
  if (withdrawn) return <p className={styles['said']}><AsWritten>{t('questions.withdrawnHow', { at: formatInstant(withdrawn.at), reason: withdrawn.reason })}</AsWritten></p>;
  return replaces ? <p className={styles['small']}><AsWritten>{t('questions.edition', { edition, at: formatInstant(replaces.at), reason: replaces.reason })}</AsWritten></p> : null;
}
