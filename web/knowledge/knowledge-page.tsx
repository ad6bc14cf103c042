import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { KnowledgeFinds } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { usePreferences } from '../ui/preferences.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { findsQuery } from './queries.ts';
import styles from './knowledge.module.css';

type Find = KnowledgeFinds['finds'][number];

/** Policies, guides and answers for everybody, signed in or not. What one looks for stands in the address, so that it can be sent to somebody. */
export function KnowledgePage() {
  const { t } = useTranslation('knowledge');
  const { words = '' } = useSearch({ from: '/hall/knowledge' });
  return (
    <>
      <title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t('lead')}</p>
      <Ask key={words} words={words} />
      <Finds words={words} />
    </>
  );
}

function Ask({ words }: { readonly words: string }) {
  const { t } = useTranslation('knowledge');
  const navigate = useNavigate();
  const [typed, setTyped] = useState(words);
  const submit = (event: FormEvent): void => { event.preventDefault(); const next = typed.trim(); void navigate({ to: '/knowledge', search: next === '' ? {} : { words: next } }); };
  return <form role="search" className={styles['search']} onSubmit={submit}><TextField label={t('search')} placeholder={t('hint')} value={typed} maxLength={80} onChange={setTyped} type="search" /><Button type="submit">{t('find')}</Button></form>;
}

function Finds({ words }: { readonly words: string }) {
  const { t } = useTranslation('knowledge');
  const found = useQuery(findsQuery(words));
  const seen = stillThere(found);
  const problem = found.isError && <ProblemMessage error={found.error} onRetry={() => void found.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={6} />;
  const { finds, missed } = seen;
  if (words === '' && finds.length === 0) return <>{problem}<EmptyState title={t('empty')}><p>{t('emptyHow')}</p></EmptyState></>;
  return (
    <>
      {problem}
      <section className={styles['part']} aria-labelledby="found" aria-busy={found.isPlaceholderData}>
        <div role="status"><h2 id="found">{words === '' ? t('newest') : missed ? t('missed', { words }) : t('found', { count: finds.length })}</h2></div>
        {missed && <Notice><p>{t('missedHow')}</p></Notice>}
        {missed && finds.length > 0 && <p>{t('near')}</p>}
        <ul className={styles['list']}>{finds.map((find) => <li key={`${find.kind}/${find.id}`}><One find={find} /></li>)}</ul>
      </section>
    </>
  );
}

function One({ find: { kind, id, title, staffOnly, excerpt, source } }: { readonly find: Find }) {
  const { t } = useTranslation('knowledge');
  const text = useText();
  const { language } = usePreferences();
  const name = text(title);
  return (
    <article className={styles['card']}>
      <h3>{kind === 'life-event' ? <Link to="/life-events/$lifeEvent" params={{ lifeEvent: id }}>{name}</Link> : kind === 'matter' ? <Link to="/services/$code" params={{ code: id }}>{name}</Link> : <Link to="/knowledge/$id" params={{ id }}>{name}</Link>} <Tag tone={kind === 'life-event' || kind === 'matter' ? 'jade' : 'blue'}>{t(`kind.${kind}`)}</Tag>{staffOnly && <> <Tag tone="amber">{t('staffOnly')}</Tag></>}</h3>
      <p>{excerpt[language].map((piece, at) => (piece.hit ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>))}</p>
      {source !== undefined && <p className={styles['small']}>{t('source')}{t('mark.colon', { ns: 'ui' })}<AsWritten>{source}</AsWritten></p>}
    </article>
  );
}
