import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseView, ItemView } from '../../ui/api-types.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { DependencyMap, type MapItem } from '../../ui/dependency-map.tsx';
import { formatDay, formatInstant, formatShortDay, formatTime, formatTook } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { hasEnded } from '../../ui/item-status.ts';
import { Line, type Station } from '../../ui/line.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePreferences } from '../../ui/preferences.ts';
import { ProblemMessage, ProblemPage } from '../../ui/problem-message.tsx';
import { PageSkeleton } from '../../ui/progress.tsx';
import { Signature } from '../../ui/signature.tsx';
import { Together } from '../../ui/together.tsx';
import { useMe } from '../../ui/use-me.ts';
import { CasePromises } from '../../credit/case-promises.tsx';
import { NeedSignIn } from '../need-sign-in.tsx';
import { caseQuery } from '../queries.ts';
import { AsksOfYou } from './asks-of-you.tsx';
import { Deliveries } from './deliveries.tsx';
import { headlineParts } from './headline.ts';
import { ItemCard } from './item-card.tsx';
import { callHere, deskHere, visitHere } from '../../ui/visit.ts';
import { OwnInspections } from '../../inspections/own-inspections.tsx';
import { LeftOut } from './left-out.tsx';
import { mayHere } from './may.ts';
import { PaperLink } from './paper-link.tsx';
import { Told, Timeline } from './told-timeline.tsx';
import { Vacancies } from './vacancies.tsx';
import { Withdraw } from './withdraw.tsx';
import styles from './case.module.css';

/** One case: the line, each result with its reason, and everything a person can do about it. */
export function CasePage() {
  const { t } = useTranslation('hall');
  const { number } = useParams({ from: '/hall/cases/$number' });
  return <NeedSignIn atCounter title={t('cases.needSignIn')} text={t('cases.needSignInText')}><Loaded number={number} /></NeedSignIn>;
}

function Loaded({ number }: { readonly number: string }) {
  const { t } = useTranslation('hall');
  const read = useQuery(caseQuery(number));
  if (read.isPending) return <PageSkeleton />;
  if (!read.data) return <ProblemPage error={read.error} onRetry={() => void read.refetch()} missing={{ title: t('lost.caseTitle'), text: t('lost.caseText'), go: t('lost.caseGo'), href: '/cases' }} />;
  return <>{read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}<Case view={read.data} /></>;
}

function Case({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const { mode } = usePreferences();
  const receipt = view.documents.find(({ kind }) => kind === 'receipt');
  const headline = t('case.headline', { name: text(view.lifeEvent.name), parts: headlineParts(view.items).map(({ key, count }) => t(`case.${key}`, { count })).join(t('case.headlineJoin')) });
  return (
    <>
      <title>{`${headline} · ${t('brand', { ns: 'ui' })}`}</title>
      <header className={styles['head']}>
        <div>
          <p className={styles['numbers']}><span>{t('case.number', { number: view.number })}</span>{view.queryCode !== undefined && <span>{t('case.code', { code: view.queryCode })}</span>}</p>
          {view.queryCode !== undefined && <p className={styles['meta']}>{t('case.codeHint')}</p>}
          <h1 aria-live="polite"><Together text={headline} /></h1>
          {view.takenOver && <p>{t('case.takenOver', { system: text(view.takenOver.system), number: view.takenOver.number, received: formatDay(view.takenOver.receivedOn), accepted: formatDay(view.takenOver.acceptedOn) })}</p>}
          {view.portal && <p>{t('case.portal', { name: text(view.portal) })}</p>}
          {view.byAgent !== undefined && <p>{t('case.byAgent', { name: view.byAgent })}</p>}
          {view.appliedBy !== undefined && <p>{t('case.appliedBy', { name: view.appliedBy })}</p>}
          {view.about && <p>{t('case.about', { name: view.about.name, number: view.about.number })}</p>}
        </div>
        <div className={styles['acts']}>
          {visitHere() !== null && <a className={buttonClass({ look: 'secondary' })} href={deskHere()}>{callHere() ? t('shell.backToCall', { ns: 'ui' }) : t('case.papersAtCounter')}</a>}
          {receipt && <PaperLink look="secondary" href={receipt.href} file={`${receipt.number}.pdf`} title={text(receipt.title)} words={t('case.receipt')} />}
          {view.documents.length > 1 && <PaperLink look="secondary" href={`/api/v1/cases/${view.number}/documents`} file={`${view.number}.pdf`} title={t('case.allPapersOf', { papers: view.documents.length })} words={t('case.allPapers', { papers: view.documents.length })} />}
          <Button look={mode === 'kiosk' ? 'secondary' : 'quiet'} onPress={() => print()}>{t('case.print')}</Button>
        </div>
      </header>
      <Asking view={view} />
      <OwnInspections number={view.number} first />
      <div className={styles['line']}><Line stations={view.items.map((item) => stationOf(item, text))} onOpen={goToResult} {...(view.takenOver ? { startName: t('case.takenOverStart'), startNote: formatDay(view.takenOver.acceptedOn) } : { startNote: formatTime(view.submittedAt) })} /></div>
      {view.items.some((item) => item.after.length > 0) && (
        <details className={styles['map']}>
          <summary>{t('case.map')}</summary>
          <DependencyMap title={t('guide.map')} items={view.items.map((item) => ({ id: String(item.no), name: text(item.short), after: item.after.map(String), status: item.status }))} opener={ToResult} />
        </details>
      )}
      <section aria-labelledby="results">
        <h2 id="results">{t('case.results')}</h2>
        <div className={styles['cards']}>{[...view.items].sort(byUrgency).map((item) => <ItemCard key={item.no} view={view} item={item} />)}</div>
      </section>
      <OwnInspections number={view.number} />
      {view.promises && <CasePromises view={view} />}
      {view.signature && <Signature signature={view.signature} />}
      {view.leftOut && <LeftOut leftOut={view.leftOut} />}
      {view.own && <div className={styles['invited']}><Notice title={t('plan.own')}>{t('case.ownText', { names: view.own.map(text).join(t('mark.list', { ns: 'ui' })) })}</Notice></div>}
      <WithdrawAll view={view} />
      <div className={styles['foot']}>
        <div>
          <Told told={view.told} />
          <ByPerson view={view} />
        </div>
        <Deliveries number={view.number} decided={view.documents.filter(({ kind }) => kind === 'decision' || kind === 'change' || kind === 'closing').length} />
      </div>
      <Vacancies view={view} />
      <Timeline timeline={view.timeline} />
      <p className={styles['quiet']}>{t(view.takenOver ? 'case.takenOverAt' : 'case.submitted', { at: formatInstant(view.submittedAt) })}{view.status === 'open' && <span className="no-print"> · {t('case.polling')}</span>}</p>
    </>
  );
}

/** What waits for the person stands before everything else, also where the result of something else comes first. */
function Asking({ view: { items } }: { readonly view: CaseView }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const asking = items.filter((item) => item.asks !== undefined);
  if (asking.length === 0) return null;
  return (
    <div className={classes(styles['asking'], 'no-print')}>
      <AsksOfYou items={asking.map(({ short, asks, correction }) => ({ short, asks, until: correction?.until }))} />
      <p className={styles['rate']}>{asking.map(({ no, asks, short }) => <Button key={no} size="small" onPress={() => goToResult(no)} label={`${t(asks === 'time' ? 'asks.timeGo' : 'asks.correctionGo')}${t('mark.colon', { ns: 'ui' })}${text(short)}`}>{t(asks === 'time' ? 'asks.timeGo' : 'asks.correctionGo')}</Button>)}</p>
    </div>
  );
}

/** What somebody can do about a result that no person has decided; paper has no button, so there it says where to. */
function ByPerson({ view: { items, number } }: { readonly view: CaseView }) {
  const { t } = useTranslation('hall');
  // An enterprise has no identity card to bring.
  const firm = useMe().data?.kind === 'enterprise';
  if (!items.some((item) => item.by === 'rules')) return null;
  const may = items.some((item) => mayHere(item, 'by-person'));
  return <section aria-labelledby="human"><h2 id="human">{t('case.humanTitle')}</h2><p className="no-print">{t(firm ? (may ? 'case.humanFirm' : 'case.humanFirmCall') : may ? 'case.humanText' : 'case.humanCall')}</p><p className="on-paper">{t(firm ? 'case.humanFirmPaper' : 'case.humanPaper', { number, address: location.origin })}</p></section>;
}

/** All that has no result yet, at once; one item is withdrawn where it stands. */
function WithdrawAll({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation('hall');
  const open = view.items.filter((item) => mayHere(item, 'withdraw'));
  return open.length > 1 ? <div className={styles['withdrawAll']}><Withdraw view={view} items={open} label={t('case.withdrawAll', { count: open.length })} /></div> : null;
}

function goToResult(no: number): void {
  const card = document.getElementById(`item-${no}`);
  card?.scrollIntoView({ behavior: 'smooth', block: 'start' });
  card?.focus({ preventScroll: true });
}

function ToResult({ item }: { readonly item: MapItem }) {
  return <button type="button" onClick={() => goToResult(Number(item.id))}>{item.name}</button>;
}

/** What needs the person comes first, then what was refused and how that can be mended, then results with their order of the event. */
function byUrgency(a: ItemView, b: ItemView): number {
  return Number(b.asks !== undefined) - Number(a.asks !== undefined) || Number(b.status === 'refused') - Number(a.status === 'refused') || a.no - b.no;
}

function stationOf(item: ItemView, text: ReturnType<typeof useText>): Station {
  const { reopened } = item;
  if (reopened) return { no: item.no, name: text(item.short), status: item.status, after: item.after, again: true, ...(reopened.dueDay !== undefined && { note: formatShortDay(reopened.dueDay) }) };
  const note = hasEnded(item.status) ? (item.tookMs === undefined ? undefined : formatTook(item.tookMs)) : item.status === 'waiting' ? undefined : item.clock.dueDay && item.clock.state !== 'paused' ? `${formatShortDay(item.clock.dueDay)} · ${text(item.clock.remainingText)}` : text(item.clock.remainingText);
  return { no: item.no, name: text(item.short), status: item.status, after: item.after, ...(note === undefined ? {} : { note }) };
}
