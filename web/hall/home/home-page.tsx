import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import type { LifeEventSummary, ServiceEntry } from '../../ui/api-types.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import { usePreferences } from '../../ui/preferences.ts';
import { findsQuery } from '../../knowledge/queries.ts';
import { heardQuery, useCity } from '../queries.ts';
import { best, fit, fitHeard, fitMatter } from './everyday-words.ts';
import { HomeColumns } from './home-columns.tsx';
import styles from './home.module.css';

/** How many single matters are shown for what was typed. */
const MOST_MATTERS = 8;
/** And how many answers where no matter fits. */
const MOST_ANSWERS = 3;

/** What may be meant by what was typed, the likeliest first; nothing for nothing. */
function searched(words: string, lifeEvents: readonly LifeEventSummary[], matters: readonly ServiceEntry[]) {
  if (words.trim() === '') return { events: [], alone: [] };
  return { events: best(lifeEvents, (event) => fit(words, event)), alone: best(matters, (matter) => fitMatter(words, matter)).slice(0, MOST_MATTERS) };
}

/** What may be meant by how what was typed sounds or looks, where nothing fits it as it stands. */
function heardAmong(heard: readonly string[], lifeEvents: readonly LifeEventSummary[], matters: readonly ServiceEntry[]) {
  return { events: best(lifeEvents, (event) => fitHeard(heard, event)), alone: best(matters, (matter) => fitHeard(heard, matter)).slice(0, MOST_MATTERS) };
}

/** The question. */
export function HomePage() {
  const { t } = useTranslation('hall');
  const { mode } = usePreferences();
  const city = useCity();
  const queries = useQueryClient();
  const all = useQuery(city.lifeEvents);
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const matters = useQuery(city.services);
  const typed = words.trim() !== '';
  const asTyped = searched(words, all.data ?? [], matters.data ?? []);
  const inVain = all.data !== undefined && matters.data !== undefined && asTyped.events.length + asTyped.alone.length === 0 && /\p{Script=Han}.*\p{Script=Han}/u.test(words);
  const heard = useQuery({ ...heardQuery(words.trim()), enabled: inVain });
  const { events, alone } = inVain ? heardAmong(heard.data ?? [], all.data ?? [], matters.data ?? []) : asTyped;
  const count = events.length + alone.length;
  const [finding, setFinding] = useState(false);
  // What was looked for in vain is looked for among the answers once it is sent, not letter by letter: the editors read what nobody found.
  const [asked, setAsked] = useState('');
  // Whoever is faster than the list of matters is not made to press again.
  const search = async () => {
    field.current?.focus();
    if (!typed) return;
    setFinding(true);
    const lists = await Promise.all([queries.ensureQueryData(city.lifeEvents), queries.ensureQueryData(city.services)]).catch(() => undefined);
    setFinding(false);
    if (!lists || field.current?.value !== words) return;
    const found = searched(words, ...lists);
    setAsked(words.trim());
    const [event, matter] = [found.events[0], found.alone[0]];
    // Straight there only where nothing else can be meant; else whoever typed it chooses among what is shown.
    if (event && found.events.length === 1 && event.sure && event.score > (matter?.score ?? 0)) void navigate({ to: '/life-events/$lifeEvent', params: { lifeEvent: event.of.id } });
    else if (matter && found.events.length + found.alone.length === 1 && matter.sure) void navigate({ to: '/services/$code', params: { code: matter.of.code } });
  };
  const nothing = words.trim().length > 1 && all.data && matters.data && !(inVain && heard.isPending) && count === 0;
  const single = <Matters found={alone.map(({ of }) => of)} all={matters.data?.length ?? 0} />;
  return (
    <>
      <title>{`${t('home.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('home.title')}</h1>
      <form role="search" className={styles['search']} onSubmit={(submit) => { submit.preventDefault(); void search(); }}>
        <input ref={field} type="search" aria-label={t('home.search')} placeholder={t('home.placeholder')} value={words} maxLength={80} onChange={(change) => setWords(change.target.value)} autoComplete="off" enterKeyHint="search" aria-describedby="found" />
        <Button type="submit" size="large" busy={finding}>{t('home.find')}</Button>
      </form>
      <p id="found" className={styles['lead']} role="status">{nothing ? <><strong><AsWritten>{t('home.none', { words: words.trim() })}</AsWritten></strong>　{t('home.noneDo')} <Link to="/knowledge" search={{ words: words.trim() }}>{t('home.noneKnow')}</Link></> : count > 0 ? inVain ? t('home.heard', { count, words: words.trim() }) : t(count > 1 ? 'home.foundMany' : 'home.found', { count }) : t('home.lead')}</p>
      {mode === 'kiosk' && <p className={styles['ticket']}><Link className={buttonClass({ look: 'secondary', size: 'large', wide: true })} to="/kiosk/ticket">{t('home.ticket')}</Link></p>}
      {nothing && asked === words.trim() && <Answers words={asked} />}
      <HomeColumns found={events.map(({ of }) => of)} all={nothing} before={events.length === 0 && alone.length > 0 ? single : undefined}>
        {(events.length > 0 || alone.length === 0) && single}
        {mode === 'elder' ? <Call /> : <><Also /><How /></>}
      </HomeColumns>
    </>
  );
}

/** Answers to what no matter fits: it may belong to another department, and they say to which. */
function Answers({ words }: { readonly words: string }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const finds = useQuery(findsQuery(words)).data?.finds.filter(({ kind }) => kind !== 'life-event' && kind !== 'matter').slice(0, MOST_ANSWERS) ?? [];
  if (finds.length === 0) return null;
  return (
    <section aria-labelledby="answers" className={styles['matters']}>
      <h2 id="answers">{t('home.answers')}</h2>
      <ul className={styles['rows']}>{finds.map(({ id, title }) => <li key={id}><Link to="/knowledge/$id" params={{ id }}><span>{text(title)}</span></Link></li>)}</ul>
    </section>
  );
}

/** Single matters: those that fit what was typed, and the way to all of them. */
function Matters({ found, all }: { readonly found: readonly ServiceEntry[]; readonly all: number }) {
  const { t } = useTranslation('hall');
  const text = useText();
  return (
    <section aria-labelledby="matters" className={styles['matters']}>
      <h2 id="matters">{found.length > 0 ? t('services.found') : t('services.alone')}</h2>
      {found.length > 0 && <ul className={styles['found']}>{found.map(({ code, name, summary }) => <li key={code}><Link to="/services/$code" params={{ code }}>{text(name)}</Link><p className={styles['small']}>{text(summary)}</p></li>)}</ul>}
      <p><Link to="/services">{t('services.all', { count: all })}</Link></p>
    </section>
  );
}

/** What the hall has besides matters to apply for. */
function Also() {
  const { t } = useTranslation('hall');
  return (
    <section aria-labelledby="also" className={styles['matters']}>
      <h2 id="also">{t('home.also')}</h2>
      <ul className={styles['rows']}>
        <li><Link to="/queue"><span>{t('home.alsoQueue')}</span> <small>{t('home.alsoQueueText')}</small></Link></li>
        <li><Link to="/jobs" search={{}}><span>{t('home.alsoJobs')}</span> <small>{t('home.alsoJobsText')}</small></Link></li>
        <li><Link to="/knowledge" search={{}}><span>{t('home.alsoKnow')}</span> <small>{t('home.alsoKnowText')}</small></Link></li>
        <li><Link to="/publicity"><span>{t('home.alsoPublicity')}</span> <small>{t('home.alsoPublicityText')}</small></Link></li>
        <li><Link to="/verify" search={{}}><span>{t('home.alsoVerify')}</span> <small>{t('home.alsoVerifyText')}</small></Link></li>
      </ul>
    </section>
  );
}

/** Large text is chosen by those who would rather speak than read: fewer ways on, and one of them is the telephone. */
function Call() {
  const { t } = useTranslation('hall');
  return (
    <section aria-labelledby="call" className={styles['call']}>
      <h2 id="call">{t('home.call')}</h2>
      <p>{t('home.callText')}</p>
      <p><a className={buttonClass({ size: 'large' })} href="tel:12333">{t('home.callNow')}</a></p>
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
