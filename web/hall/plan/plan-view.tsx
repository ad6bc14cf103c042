import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, KnownFact, Plan } from '../../ui/api-types.ts';
import type { Target } from '../../ui/api.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import { KnownFacts } from '../../ui/known-facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Progress } from '../../ui/progress.tsx';
import { toast } from '../../ui/toast.tsx';
import { Together } from '../../ui/together.tsx';
import type { DraftState } from '../apply/use-draft.ts';
import { useSubmit } from '../apply/use-submit.ts';
import { Answers } from './answers.tsx';
import { callHere, visitHere } from '../../ui/visit.ts';
import type { FromPhotos } from '../../reading/from-photo.ts';
import { ReadBack } from '../../telephone/read-back.tsx';
import { Asks, saveTyped } from './asks.tsx';
import { ContestDialog } from './contest-dialog.tsx';
import { Handovers } from './handovers.tsx';
import { Materials } from './materials.tsx';
import { PlanItems } from './plan-items.tsx';
import { Promises, signedBy } from './promises.tsx';
import { ProveLink, ProveNotice } from './prove.tsx';
import { SecondScreen } from './second-screen.tsx';
import { ShownHere } from './shown-here.tsx';
import { Silent } from './silent.tsx';
import { titleOf } from './title-of.ts';
import styles from './plan.module.css';

type Props = { readonly plan: Plan; readonly target: Target; readonly fresh: boolean; readonly draft: DraftState; readonly dispute?: string | undefined };

/** The personal list: what will be done, what is known, what is promised, what is missing, and one button. */
export function PlanView({ plan, target, fresh, draft, dispute }: Props) {
  const { t } = useTranslation('hall');
  const text = useText();
  const navigate = useNavigate();
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever comes by keyboard or screen reader stands at the answer, not where the last question was.
  useEffect(() => title.current?.focus(), []);
  // Who comes back because of one fact stands at it at once.
  const [contest, setContest] = useState<KnownFact | null>(() => (callHere() ? undefined : plan.known.find(({ element, contestable }) => element === dispute && contestable === true && draft.body.contests[element] === undefined)) ?? null);
  // On the telephone every point is read and agreed to before anything is handed in.
  const [reads, setReads] = useState(false);
  const [photos, setPhotos] = useState<FromPhotos>({});
  const { t: phone } = useTranslation('telephone');
  const { submit, busy, retries, error } = useSubmit(target, draft.handIn, (number) => navigate({ to: '/cases/$number', params: { number }, replace: true }));
  if (plan.openCase !== undefined) {
    return (
      <div className={styles['plan']}>
        <h1 ref={title} tabIndex={-1}>{t('plan.openCase')}</h1>
        <p>{t('plan.openCaseText', { number: plan.openCase })}</p>
        <p><Link className={buttonClass()} to="/cases/$number" params={{ number: plan.openCase }}>{t('plan.openCaseGo')}</Link></p>
        {plan.again.length > 0 && <p>{t('plan.again')}</p>}
        {plan.again.map(({ service, name }) => <p key={service}><Link className={buttonClass({ look: 'secondary' })} to="/life-events/$lifeEvent/apply" params={{ lifeEvent: service }} search={target.about === undefined ? {} : { about: target.about }}>{t('plan.againOne', { name: text(name) })}</Link></p>)}
      </div>
    );
  }
  const unsigned = plan.promises.filter(({ element }) => !draft.body.promises.includes(element) && !draft.body.declined?.includes(element)).length;
  const missing = plan.asks.length + unsigned;
  const doubtful = plan.items.filter((item) => item.status === 'now' && item.expected === 'refuse').length;
  const likely = plan.counts.items - doubtful;
  const headline = titleOf(plan);
  const answer = (id: string, value: Answer) => draft.change((body) => ({ ...body, answers: { ...body.answers, [id]: value } }));
  const read = (found: FromPhotos) => setPhotos((before) => ({ ...before, ...found }));
  const giveFiles = (id: string, change: (ids: readonly string[]) => readonly string[]) => draft.change((body) => {
    const { [id]: before = [], ...others } = body.files ?? {};
    const now = change(before);
    return { ...body, files: now.length > 0 ? { ...others, [id]: [...now] } : others };
  });
  const whole = plan.noPromise ? { ...draft.body, promises: [], declined: [], signed: {} } : draft.body;
  const blocked = plan.elsewhere ?? [];
  const handIn = (): void => {
    // To whom none is open, what was promised before does not stand in the way.
    if (missing === 0 && callHere()) setReads(true);
    else if (missing === 0) void submit(whole);
    else if (saveTyped() < missing) goTo(plan.asks.some(({ kind }) => kind === 'element') ? 'asks' : plan.asks.length > 0 ? 'materials' : 'promises');
    else {
      // What was saved just now may have changed the list: it is read once more before it goes.
      toast(t('plan.savedLook'));
      title.current?.focus();
    }
  };
  return (
    <div className={styles['plan']}>
      <h1 ref={title} tabIndex={-1}><Together text={t(`plan.${headline.key}`, { name: plan.person.name, count: headline.count, others: headline.others })} /></h1>
      {doubtful > 0 && <p>{likely > 0 ? t('plan.mayFailNote', { count: doubtful }) : t('plan.refusedNote')}</p>}
      {plan.counts.items > 0 && <dl className={styles['numbers']}>
        {plan.as !== 'employer' && <Figure value={plan.counts.known} label={t('plan.known')} />}
        <Figure value={plan.asks.length} label={t('plan.upload')} good />
        <Figure value={plan.promises.length} label={t('plan.promise')} />
      </dl>}
      {plan.counts.items > 0 && plan.counts.before.materials > 0 && <p className={styles['before']}><Together text={t(plan.items.length === 1 ? 'plan.beforeOne' : 'plan.before', { name: text(plan.lifeEvent.name), documents: t('home.documents', { count: plan.counts.before.materials }), forms: t('home.forms', { count: plan.counts.before.forms }) })} /></p>}
      <Silent plan={plan} />
      {blocked.length > 0 && <Notice tone="wait" title={phone('elsewhere')}>{blocked.map(({ at, what, why }) => <p key={`${at}/${what.zh}`}><strong>{phone('elsewhereOf', { what: text(what) })}</strong>{text(why)}</p>)}</Notice>}
      {callHere() && plan.promises.length > 0 && <Notice tone="info">{phone('promises')}</Notice>}
      {plan.proof && plan.counts.items > 0 && <ProveNotice proof={plan.proof} />}
      <PlanItems plan={plan} />
      <Asks asks={plan.asks} items={plan.items} known={plan.known} photos={photos} onRead={read} onAnswer={answer} />
      <Materials asks={plan.asks} handed={plan.handed} files={draft.body.files} items={plan.items} known={plan.known} onRead={read} onFiles={giveFiles} onShown={(id) => draft.change((body) => ({ ...body, shown: [...(body.shown ?? []), id] }))} />
      <ShownHere shown={plan.shown} onTakeBack={(id) => draft.change((body) => ({ ...body, shown: (body.shown ?? []).filter((each) => each !== id) }))} />
      <Answers answers={plan.answers} given={draft.body.answers} photos={photos} onAnswer={answer} />
      {plan.noPromise && <Notice tone="info" title={t('plan.noPromise')}>{text(plan.noPromise)}</Notice>}
      <Promises promises={plan.promises} items={plan.items} chosen={draft.body} onChange={(chosen) => draft.change((body) => ({ ...body, ...chosen, signed: signedBy(plan, body, chosen.promises) }))} />
      {plan.as !== 'agent' && <Handovers items={plan.items} chosen={draft.body.handovers} onChange={(handovers) => draft.change((body) => ({ ...body, handovers }))} problem={error} />}
      {plan.own.length > 0 && <Notice tone="info" title={t('plan.own')}>{t('plan.ownText', { names: plan.own.map(text).join(t('mark.list', { ns: 'ui' })) })}</Notice>}
      {plan.as === 'employer' && <Notice tone="info" title={t('plan.discreet')}>{t('plan.discreetText')}</Notice>}
      {plan.as !== 'employer' && (plan.counts.items > 0 || plan.known.length > 0) && <section aria-labelledby="known">
        <h2 id="known">{t('plan.knownTitle')}</h2>
        <p className={styles['note']}>{t('plan.knownNote')}</p>
        <KnownFacts facts={contestableFirst(plan.known)} contested={Object.keys(draft.body.contests)} {...(!callHere() && { onContest: setContest })} />
        {plan.reused.length > 0 && <p className={styles['note']}>{t('plan.reused', { names: plan.reused.map(({ name, files }) => t('plan.reusedOne', { name: text(name), count: files })).join(t('mark.list', { ns: 'ui' })) })}</p>}
        {Object.entries(draft.body.contests).map(([element, given]) => (
          <p key={element} className={styles['contest']}>
            <span><strong>{t('plan.contested')}{t('mark.colon', { ns: 'ui' })}</strong>{given.statement}</span>
            <Button look="quiet" size="small" onPress={() => draft.change((body) => ({ ...body, contests: Object.fromEntries(Object.entries(body.contests).filter(([name]) => name !== element)) }))}>{t('plan.contestRemove')}</Button>
          </p>
        ))}
      </section>}
      {contest && <ContestDialog fact={contest} onClose={() => setContest(null)} onSave={(given) => { draft.change((body) => ({ ...body, contests: { ...body.contests, [contest.element]: given } })); setContest(null); }} />}
      {visitHere() !== null && !callHere() && <SecondScreen />}
      {reads && missing === 0 && <ReadBack key={JSON.stringify(whole)} target={target} body={whole} busy={busy} onComplete={() => void submit(whole)} onBack={() => setReads(false)} error={error} />}
      {!(reads && missing === 0) && <div className={styles['submit']}>
        {error !== null && <ProblemMessage error={error} />}
        {busy && <Progress label={retries > 0 ? t('plan.retrying', { count: retries }) : t('plan.submitting')} />}
        {doubtful > 0 && likely > 0 && <p className={styles['note']}>{t('plan.goesAlong', { count: doubtful })}</p>}
        <div className={styles['buttons']}>
          {plan.answers.length > 0 && <Button look="quiet" size="large" onPress={() => goTo('answers')} disabled={busy}>{t('plan.answers')}</Button>}
          {plan.proof?.done === false && missing === 0 && plan.counts.items > 0
            ? <ProveLink />
            : plan.counts.items > 0 && <Button size="large" wide busy={busy || !fresh} disabled={blocked.length > 0} onPress={handIn} why={missing > 0 ? t('plan.notReady', { count: missing }) : undefined}><Together text={callHere() ? phone('start') : t('plan.submit')} /></Button>}
        </div>
      </div>}
    </div>
  );
}

/** What the person may want to look at first: what can be contested. */
function contestableFirst(facts: readonly KnownFact[]): readonly KnownFact[] {
  return [...facts].sort((a, b) => Number(b.contestable === true) - Number(a.contestable === true));
}

/** Shows a part of the list and puts the focus into it: what is still missing, or what was answered. */
function goTo(section: string): void {
  const title = document.getElementById(section);
  title?.scrollIntoView({ block: 'start' });
  title?.parentElement?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
}

function Figure({ value, label, good = false }: { readonly value: number; readonly label: string; readonly good?: boolean }) {
  return <div><dt>{label}</dt><dd data-good={good && value === 0 ? true : undefined}>{value}</dd></div>;
}
