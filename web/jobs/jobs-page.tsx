import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { stillThere } from '../ui/still-there.ts';
import { TextField } from '../ui/text-field.tsx';
import { JobCard } from './job-card.tsx';
import { JobsNav } from './jobs-nav.tsx';
import { choicesQuery, jobsQuery, type Search } from './queries.ts';
import styles from './jobs.module.css';

const ANY = 'any';
/** Least wages to choose from, in yuan. */
const WAGES = [3000, 4000, 5000, 6000, 8000, 10_000];

/** Vacancies for everybody, signed in or not: what one looks for stands in the address, so that it can be sent to somebody. */
export function JobsPage() {
  const { t } = useTranslation('jobs');
  const search: Search = useSearch({ from: '/hall/jobs' });
  return (
    <>
      <title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t('lead')}</p>
      <JobsNav />
      <Filters key={JSON.stringify(search)} search={search} />
      <Found search={search} />
    </>
  );
}

function Filters({ search }: { readonly search: Search }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  const navigate = useNavigate();
  const choices = useQuery(choicesQuery).data;
  const [words, setWords] = useState(search.words ?? '');
  const go = (change: { readonly [K in keyof Search]?: Search[K] | undefined }): void => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '');
    void navigate({ to: '/jobs', search: Object.fromEntries(next) as Search });
  };
  const submit = (event: FormEvent): void => { event.preventDefault(); go({ words: words.trim() }); };
  const all = { id: ANY, name: t('any') };
  const codeOf = (value: string): string | undefined => (value === ANY ? undefined : value);
  return (
    <form role="search" className={styles['filters']} onSubmit={submit} aria-label={t('search')}>
      <div className={styles['words']}><TextField label={t('words')} placeholder={t('wordsHint')} value={words} maxLength={60} onChange={setWords} optional /><Button type="submit">{t('find')}</Button></div>
      <Select label={t('occupation')} value={search.occupation ?? ANY} onChange={(value) => go({ occupation: codeOf(value) })} options={[all, ...(choices?.occupations ?? []).map(({ code, name }) => ({ id: code, name: text(name) }))]} />
      <Select label={t('district')} value={search.district ?? ANY} onChange={(value) => go({ district: codeOf(value) })} options={[all, ...(choices?.districts ?? []).map(({ code, name }) => ({ id: code, name: text(name) }))]} />
      <Select label={t('wageFrom')} value={search.wageFrom === undefined ? ANY : String(search.wageFrom)} onChange={(value) => go({ wageFrom: value === ANY ? undefined : Number(value) })} options={[all, ...WAGES.map((each) => ({ id: String(each * 100), name: t('atLeast', { yuan: each }) }))]} />
    </form>
  );
}

function Found({ search }: { readonly search: Search }) {
  const { t } = useTranslation('jobs');
  const found = useInfiniteQuery(jobsQuery(search));
  const seen = stillThere(found);
  const problem = found.isError && <ProblemMessage error={found.error} onRetry={() => void found.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={6} />;
  const jobs = seen.pages.flatMap((page) => page.jobs);
  if (jobs.length === 0) return <>{problem}<EmptyState title={t('none')}>{t('noneHow')}</EmptyState></>;
  return (
    <>
      {problem}
      <section aria-label={t('found')} className={classes(styles['part'], styles['wide'])}>
        <h2 className="visually-hidden">{t('found')}</h2>
        <ul className={styles['list']}>{jobs.map((job) => <li key={job.id}><JobCard job={job} /></li>)}</ul>
        {found.hasNextPage && <p><Button look="secondary" busy={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>{t('more')}</Button></p>}
      </section>
    </>
  );
}
