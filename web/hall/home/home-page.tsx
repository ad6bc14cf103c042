import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LifeEventSummary, ServiceEntry } from '../../ui/api-types.ts';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { useText } from '../../ui/i18n.ts';
import { useMe } from '../../ui/use-me.ts';
import { useCity } from '../queries.ts';
import { holds } from '../services/holds.ts';
import { EventCard } from './event-card.tsx';
import { fit } from './everyday-words.ts';
import { Yours } from './yours.tsx';
import styles from './home.module.css';

/** The question. */
export function HomePage() {
  const { t } = useTranslation('hall');
  const events = useQuery(useCity().lifeEvents);
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = events.data ?? [];
  const found = words.trim() === '' ? [] : list.map((event) => ({ event, fit: fit(words, event) })).filter((each) => each.fit > 0).sort((a, b) => b.fit - a.fit).map((each) => each.event);
  const search = (submit: FormEvent) => {
    submit.preventDefault();
    const first = found[0];
    if (found.length === 1 && first) void navigate({ to: '/life-events/$lifeEvent', params: { lifeEvent: first.id } });
    else field.current?.focus();
  };
  const matters = useQuery(useCity().services).data ?? [];
  const alone = words.trim() === '' ? [] : matters.filter((service) => holds(service, words));
  const nothing = words.trim().length > 1 && events.isSuccess && found.length === 0 && alone.length === 0;
  const shown = found.length > 0 ? found : list;
  return (
    <>
      <title>{`${t('home.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('home.title')}</h1>
      <form role="search" className={styles['search']} onSubmit={search}>
        <input ref={field} type="search" aria-label={t('home.search')} placeholder={t('home.placeholder')} value={words} maxLength={80} onChange={(change) => setWords(change.target.value)} autoComplete="off" enterKeyHint="search" aria-describedby="found" />
        <button type="submit" className={buttonClass({ size: 'large' })}>{t('home.find')}</button>
      </form>
      <p id="found" className={styles['lead']} role="status">{nothing ? <><strong>{t('home.none', { words: words.trim() })}</strong>　{t('home.noneDo')}</> : found.length > 0 ? t('home.found', { count: found.length }) : t('home.lead')}</p>
      <div className={styles['columns']}>
        <section aria-labelledby="events">
          <h2 id="events">{t('home.events')}</h2>
          {events.isPending && <Skeleton card lines={4} />}
          {events.isError && <ProblemMessage error={events.error} onRetry={() => void events.refetch()} />}
          {events.isSuccess && list.length === 0 && <EmptyState title={t('home.noEvents')}>{t('home.noEventsText')}</EmptyState>}
          <Events events={shown} />
          <Matters found={alone} all={matters.length} />
          <How />
        </section>
        <Yours />
      </div>
    </>
  );
}

/** The events, those of persons apart from those of enterprises; whoever is signed in sees their own first. */
function Events({ events }: { readonly events: readonly LifeEventSummary[] }) {
  const { t } = useTranslation('hall');
  const me = useMe();
  const groups = [
    { id: 'person' as const, events: events.filter((event) => !isOfEnterprises(event)) },
    { id: 'enterprise' as const, events: events.filter(isOfEnterprises) },
  ].filter((group) => group.events.length > 0);
  const sorted = me.data?.kind === 'enterprise' ? groups.toReversed() : groups;
  return sorted.map((group) => (
    <section key={group.id} aria-label={t(`home.${group.id}`)}>
      {groups.length > 1 && <p className={styles['group']} aria-hidden="true">{t(`home.${group.id}`)}</p>}
      <ul className={styles['events']}>{group.events.map((event) => <li key={event.id}><EventCard event={event} /></li>)}</ul>
    </section>
  ));
}

/** Handed in by enterprises only, for themselves or for their staff. */
function isOfEnterprises({ subject, filedBy }: LifeEventSummary): boolean {
  return subject === 'enterprise' || filedBy.every((way) => way === 'employer');
}

/** Single matters: those that fit what was typed, and the way to all of them. */
function Matters({ found, all }: { readonly found: readonly ServiceEntry[]; readonly all: number }) {
  const { t } = useTranslation('hall');
  const text = useText();
  return (
    <section aria-labelledby="matters" className={styles['matters']}>
      <h2 id="matters">{found.length > 0 ? t('services.found') : t('services.alone')}</h2>
      {found.length > 0 && <ul>{found.slice(0, 8).map(({ code, name }) => <li key={code}><Link to="/services/$code" params={{ code }}>{text(name)}</Link></li>)}</ul>}
      <p><Link to="/services">{t('services.all', { count: all })}</Link></p>
      <p><Link to="/publicity">{t('publicity.title')}</Link></p>
    </section>
  );
}

function How() {
  const { t } = useTranslation('hall');
  return (
    <section aria-labelledby="how" className={styles['how']}>
      <h2 id="how">{t('home.how')}</h2>
      <ol>
        <li><strong>{t('home.how1')}</strong><p>{t('home.how1Text')}</p></li>
        <li><strong>{t('home.how2')}</strong><p>{t('home.how2Text')}</p></li>
        <li><strong>{t('home.how3')}</strong><p>{t('home.how3Text')}</p></li>
      </ol>
    </section>
  );
}
