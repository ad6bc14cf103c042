import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegisterEntryView } from '../../ui/api-types.ts';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatDay } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { PrintPaper } from '../../ui/print-paper.tsx';
import { usePreferences } from '../../ui/preferences.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { stillThere } from '../../ui/still-there.ts';
import { Tag } from '../../ui/tag.tsx';
import { Together } from '../../ui/together.tsx';
import { visitHere } from '../../ui/visit.ts';
import { mayOpen, useMe } from '../../ui/use-me.ts';
import { KnownAtDay } from '../../known/known-at.tsx';
import { MyPerson } from '../../known/my-person.tsx';
import { MyUses } from '../../known/my-uses.tsx';
import { getKnownAt } from '../../known/queries.ts';
import { NeedSignIn } from '../need-sign-in.tsx';
import { MyPayments } from '../payments/my-payments.tsx';
import { ownPapersQuery, registerQuery } from '../queries.ts';
import { MyNumbers } from './my-numbers.tsx';
import { MyPapers } from './my-papers.tsx';
import styles from './me.module.css';

/** A person's own data: what is registered, since when, from where, and everybody who looked. */
export function MePage() {
  const { t } = useTranslation('hall');
  return (
    <>
      <title>{`${t('me.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('me.title')}</h1>
      <p className={styles['lead']}>{t('me.lead')}</p>
      <Ways />
      <NeedSignIn title={t('me.needSignIn')}><Mine /></NeedSignIn>
    </>
  );
}

/** Where one goes on from here; what is for a person alone is not for an enterprise, nor for whoever acts as them. */
function Ways() {
  const { t } = useTranslation('hall');
  const me = useMe().data;
  const own = me?.acting === undefined && me?.kind === 'person';
  if (visitHere() !== null || me?.kind === 'staff') return null;
  return (
    <p className={styles['ways']}>
      {me?.kind === 'person' && <Link to="/me/entitled">{t('me.entitled')}</Link>}
      {(own || me?.acting !== undefined) && <Link to="/me/parties">{t('me.parties')}</Link>}
      {own && <><Link to="/me/card">{t('me.card')}</Link><Link to="/me/mandates">{t('me.mandates')}</Link><Link to="/me/deceased">{t('me.deceased')}</Link></>}
      <Link to="/me/credit">{t('me.credit')}</Link>
      {me?.acting === undefined && <Link to="/complaints" search={{}}>{t('me.complaints')}</Link>}
      {mayOpen(me, 'corrections') && <Link to="/me/corrections" search={{}}>{t('me.corrections')}</Link>}
    </p>
  );
}

/** Of an enterprise a clerk sees what it gave them. */
function Mine() {
  const me = useMe().data;
  const [payments, mayPapers, registered] = [mayOpen(me, 'payments'), mayOpen(me, 'register'), mayOpen(me, 'register') || mayOpen(me, 'corrections')];
  const papers = useQuery({ ...ownPapersQuery, enabled: mayPapers });
  // No certificate, no part of that name: a jump to it would lead nowhere.
  const hasPapers = mayPapers && (papers.isError || (papers.data?.papers.length ?? 0) > 0);
  return (
    <>
      <Parts ids={[payments && 'payments', hasPapers && 'papers', ...(registered ? ['person', 'entries', 'then', 'uses'] as const : [])]} />
      {payments && <div id="part-payments"><MyPayments /></div>}
      {hasPapers && <div id="part-papers"><MyPapers /></div>}
      {registered && <Registered />}
    </>
  );
}

type Part = 'payments' | 'papers' | 'person' | 'entries' | 'then' | 'uses';

/** The page is long: where to jump to in it. */
function Parts({ ids }: { readonly ids: readonly (Part | false)[] }) {
  const { t } = useTranslation('hall');
  return (
    <nav aria-label={t('me.parts')} className={classes(styles['parts'], 'no-print')}>
      <span>{t('me.parts')}{t('mark.colon', { ns: 'ui' })}</span>
      {ids.map((id) => id && <a key={id} href={`#part-${id}`}>{t(`me.part.${id}`)}</a>)}
    </nav>
  );
}

function Registered() {
  const register = useQuery(registerQuery);
  const seen = stillThere(register);
  const problem = register.isError && <ProblemMessage error={register.error} onRetry={() => void register.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={5} />;
  return (
    <>
      {problem}
      <div id="part-person"><MyPerson person={seen.person} /><MyNumbers numbers={seen.numbers} /></div>
      <div id="part-entries"><Entries entries={seen.entries} /></div>
      <div id="part-then"><KnownAtDay of={['register']} load={getKnownAt} /></div>
      <div id="part-uses"><MyUses /></div>
    </>
  );
}

function Entries({ entries }: { readonly entries: readonly RegisterEntryView[] }) {
  const { t } = useTranslation('hall');
  const text = useText();
  if (entries.length === 0) return <EmptyState title={t('me.none')}>{t('me.noneText')}</EmptyState>;
  const lines = [...Map.groupBy(entries, (entry) => text(entry.line))];
  return lines.map(([line, list]) => {
    const ended = list.filter((entry) => !entry.open);
    const running = list.filter((entry) => entry.open);
    return (
      <section key={line} className={styles['line']}>
        <h2>{line}</h2>
        <ul>{running.map((entry) => <Entry key={entry.id} entry={entry} />)}</ul>
        {ended.length > 0 && <details open={running.length === 0 || ended.length <= 6}><summary>{t('me.showEnded', { count: ended.length })}</summary><ul>{ended.map((entry) => <Entry key={entry.id} entry={entry} />)}</ul></details>}
      </section>
    );
  });
}

function Entry({ entry }: { readonly entry: RegisterEntryView }) {
  const { t } = useTranslation('hall');
  const { mode } = usePreferences();
  const corrects = mayOpen(useMe().data, 'corrections');
  const text = useText();
  return (
    <li className={classes(styles['entry'], !entry.open && styles['over'])}>
      <div className={styles['head']}>
        <div>
          <h3>{text(entry.name)}</h3>
          <Tag tone={entry.open ? 'jade' : 'grey'}>{entry.open ? t('me.running') : t('me.ended')}</Tag>
        </div>
        <span className={styles['when']}>{entry.to === undefined ? t('me.from', { day: formatDay(entry.from) }) : t('me.fromTo', { from: formatDay(entry.from), to: formatDay(entry.to) })}</span>
      </div>
      {entry.ended && <p className={styles['because']}>{t('me.endedBecause', { because: text(entry.ended.because), day: formatDay(entry.to ?? entry.ended.at) })}{entry.ended.basis !== undefined && <> <span className={styles['small']} lang="zh-CN">{entry.ended.basis}</span></>}</p>}
      {entry.fields.length > 0 && <dl>{entry.fields.map((field) => <div key={field.name.zh}><dt>{text(field.name)}</dt><dd>{text(field.text)}</dd></div>)}</dl>}
      <p className={styles['small']}><Together text={t('me.origin', { origin: text(entry.origin) })} /> · {t('me.recorded', { day: formatDay(entry.recordedAt) })}</p>
      {entry.correction !== undefined && <p className={styles['because']}><Link to="/me/corrections" search={{}}>{t(entry.correction.referred ? 'me.contested' : 'me.correcting', { number: entry.correction.number })}</Link></p>}
      {entry.correction === undefined && corrects && <p className="no-print"><Link to="/me/corrections" search={{ entry: entry.id }}>{t('me.correct')}<span className="visually-hidden">{t('mark.colon', { ns: 'ui' })}{text(entry.name)}</span></Link></p>}
      {entry.proof !== undefined && mode === 'kiosk' && <PrintPaper title={t('me.proofOf', { name: text(entry.name) })} href={entry.proof} />}
      {entry.proof !== undefined && mode !== 'kiosk' && <p className="no-print"><a href={entry.proof} target="_blank" rel="noreferrer">{t('me.proof')}<span className="visually-hidden">{t('mark.colon', { ns: 'ui' })}{text(entry.name)}</span></a></p>}
    </li>
  );
}
