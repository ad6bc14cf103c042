import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceEntry } from '../../ui/api-types.ts';
import { buttonClass } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import { useCity } from '../queries.ts';
import { holds } from '../services/holds.ts';
import { fit } from './everyday-words.ts';
import { HomeColumns } from './home-columns.tsx';
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
  return (
    <>
      <title>{`${t('home.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('home.title')}</h1>
      <form role="search" className={styles['search']} onSubmit={search}>
        <input ref={field} type="search" aria-label={t('home.search')} placeholder={t('home.placeholder')} value={words} maxLength={80} onChange={(change) => setWords(change.target.value)} autoComplete="off" enterKeyHint="search" aria-describedby="found" />
        <button type="submit" className={buttonClass({ size: 'large' })}>{t('home.find')}</button>
      </form>
      <p id="found" className={styles['lead']} role="status">{nothing ? <><strong>{t('home.none', { words: words.trim() })}</strong>　{t('home.noneDo')}</> : found.length > 0 ? t('home.found', { count: found.length }) : t('home.lead')}</p>
      <HomeColumns found={found}>
        <Matters found={alone} all={matters.length} />
        <How />
      </HomeColumns>
    </>
  );
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
      <p><Link to="/jobs" search={{}}>{t('home.jobs')}</Link></p>
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
