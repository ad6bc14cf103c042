import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedSignIn } from '../hall/need-sign-in.tsx';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Tag } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { JobsNav } from './jobs-nav.tsx';
import { QuestionForm } from './question-form.tsx';
import { answersQuery, questionsQuery } from './queries.ts';
import { RequestCard } from './request-card.tsx';
import styles from './jobs.module.css';

/** What others asked and how it was answered; below, asking oneself, and the own questions and complaints. */
export function QuestionsPage() {
  const { t } = useTranslation('jobs');
  return (
    <>
      <title>{`${t('nav.questions')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('nav.questions')}</h1>
      <p className={styles['lead']}>{t('questions.lead')}</p>
      <JobsNav />
      <Published />
      <section className={styles['part']} aria-labelledby="own"><h2 id="own">{t('questions.own')}</h2><NeedSignIn title={t('questions.needSignIn')}><Own /></NeedSignIn></section>
    </>
  );
}

function Published() {
  const { t } = useTranslation('jobs');
  const text = useText();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const found = useQuery(answersQuery(words));
  const submit = (event: FormEvent): void => { event.preventDefault(); setWords(typed.trim()); };
  return (
    <section className={styles['part']} aria-labelledby="published">
      <h2 id="published">{t('questions.published')}</h2>
      <form role="search" className={styles['words']} onSubmit={submit}><TextField label={t('questions.search')} value={typed} maxLength={60} onChange={setTyped} optional /><Button type="submit" look="secondary">{t('find')}</Button></form>
      {found.isPending && <Skeleton lines={3} />}
      {found.isError && <ProblemMessage error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.answers.length === 0 && <p className={styles['small']}>{t('questions.noneFound')}</p>}
      <ul className={styles['list']}>
        {found.data?.answers.map((each) => (
          <li key={each.number}>
            <article className={styles['card']} aria-label={each.question}>
              <h3>{each.question} <Tag>{text(each.topic)}</Tag></h3>
              <p className={styles['said']}>{each.answer}</p>
              <p className={styles['small']}>{t('questions.articles', { articles: each.articles.join(t('comma')) })} · {each.number}</p>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Own() {
  const { t } = useTranslation('jobs');
  const read = useQuery(questionsQuery);
  if (read.isPending) return <Skeleton card lines={3} />;
  if (read.isError) return <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />;
  return (
    <>
      <QuestionForm />
      {read.data.requests.length > 0 && <h3>{t('questions.asked')}</h3>}
      <ul className={styles['list']}>{read.data.requests.map((each) => <li key={each.number}><RequestCard request={each} /></li>)}</ul>
    </>
  );
}
