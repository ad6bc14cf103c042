import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers, Draft, LifeEventDetail } from '../../ui/api-types.ts';
import { postPlan, signInHref, type Target } from '../../ui/api.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useText } from '../../ui/i18n.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemMessage, ProblemPage } from '../../ui/problem-message.tsx';
import { PageSkeleton, Progress } from '../../ui/progress.tsx';
import { useSessionLost } from '../../ui/session-lost.ts';
import { visitHere } from '../../ui/visit.ts';
import { PlanView } from '../plan/plan-view.tsx';
import { againAfter } from '../plan/again-after.ts';
import { QuestionScreen } from './question-screen.tsx';
import type { Saving } from './draft-saver.ts';
import { useDraft } from './use-draft.ts';
import styles from './apply.module.css';

/** A department that is slow must not keep the next question back for long; where it hangs on the answer which one that is, going on too early would lead past it. */
const patience = { next: 2500, unknown: 15_000 };

/** `before`: what was answered in an earlier case of the same. */
type Props = { readonly person: string; readonly event: LifeEventDetail; readonly target: Target; readonly first: Draft | undefined; readonly before: Answers | undefined };

/** The way through the questions to the plan. The step is part of the address, so that the browser's own back goes one question back. */
export function Conversation({ person, event, target, first, before }: Props) {
  const { t } = useTranslation('hall');
  const text = useText();
  const navigate = useNavigate();
  const { step, about, from, dispute } = useSearch({ from: '/hall/life-events/$lifeEvent/apply' });
  const draft = useDraft(person, target, first, before);
  const lost = useSessionLost();
  const plan = useQuery({
    queryKey: ['plan', target, draft.body], queryFn: ({ signal }) => postPlan(target, draft.body, signal),
    // Departments answer a moment later than the first look, and nobody should have to ask for the page again.
    // At a counter it also keeps the screen that faces the person: what has not been asked for a while is taken off it.
    refetchInterval: ({ state }) => againAfter(state.data, state.dataUpdateCount) || (visitHere() !== null && 10_000), refetchIntervalInBackground: false,
    placeholderData: keepPreviousData, staleTime: visitHere() === null ? 15_000 : 0, refetchOnWindowFocus: false, enabled: !lost,
  });
  const go = (to: string, replace = false) => void navigate({ to: '/life-events/$lifeEvent/apply', params: { lifeEvent: event.id }, search: { step: to, ...(about && { about }), ...(from && { from }), ...(dispute && { dispute }) }, replace });
  const questions = plan.data?.questions ?? [];
  const open = questions.filter((question) => draft.body.answers[question.id] === undefined || draft.body.answers[question.id] === null);
  const at = step === 'plan' ? -1 : questions.findIndex((question) => question.id === step);
  const settled = plan.isSuccess && !plan.isPlaceholderData;

  // An answer may open or close the questions behind it, so the next one is known when the plan has been worked out with it.
  const [leaving, setLeaving] = useState<string | null>(null);
  useEffect(() => {
    if (leaving === null) return undefined;
    const leave = () => {
      setLeaving(null);
      go(questions[questions.findIndex((question) => question.id === leaving) + 1]?.id ?? open[0]?.id ?? 'plan');
    };
    if (settled || plan.isError) { leave(); return undefined; }
    const timer = setTimeout(leave, plan.data?.mayFollow === 0 ? patience.next : patience.unknown);
    return () => clearTimeout(timer);
  });

  // A step that no longer applies, or none yet: go to the first question without an answer, then to the plan.
  useEffect(() => {
    if (!plan.data || plan.data.openCase || lost) return;
    if (at === -1 && step !== 'plan') go(open[0]?.id ?? 'plan', true);
    if (step === 'plan' && settled && open[0]) go(open[0].id, true);
  });

  if (lost) return <SignInAgain event={event} step={step} about={about} />;
  if (plan.isError && !plan.data) return <ProblemPage error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <div className={styles['screen']}><Progress label={t('apply.planning')} /><PageSkeleton /></div>;
  const question = questions[at];
  return (
    <div className={styles['way']} data-keeps-itself>
      <title>{`${t('apply.title', { name: text(event.name) })} · ${t('brand', { ns: 'ui' })}`}</title>
      <div className={styles['bar']}>
        <Link to="/life-events/$lifeEvent" params={{ lifeEvent: event.id }}>‹ {text(event.name)}{plan.data.as !== 'self' && t('home.about', { name: plan.data.person.name })}</Link>
        <SavingSign saving={draft.saving} />
      </div>
      {draft.conflict && <Notice tone="wait" live title={t('apply.conflict')} action={<Button size="small" look="secondary" onPress={draft.dismissConflict}>{t('apply.conflictOk')}</Button>}>{t('apply.conflictText')}</Notice>}
      {plan.isError && <ProblemMessage error={plan.error} onRetry={() => void plan.refetch()} />}
      {question && !plan.data.openCase
        ? (
          <QuestionScreen
            key={`${question.id}/${draft.replaced}`} question={question} at={at + 1} of={questions.length + plan.data.mayFollow} value={draft.body.answers[question.id]}
            onAnswer={(value) => draft.change((body) => ({ ...body, answers: { ...body.answers, [question.id]: value } }))}
            onBack={at > 0 ? () => go(questions[at - 1]?.id ?? 'plan') : undefined}
            onNext={() => setLeaving(question.id)} busy={leaving !== null} last={at === questions.length + plan.data.mayFollow - 1}
          />
        )
        : settled || plan.data.openCase || (step === 'plan' && open.length === 0)
          ? <PlanView plan={plan.data} target={target} fresh={settled} draft={draft} dispute={dispute} key={draft.replaced} />
          : <Progress label={t('apply.planning')} />}
    </div>
  );
}

function SavingSign({ saving }: { readonly saving: Saving }) {
  const { t } = useTranslation('hall');
  return <span role="status" className={styles['saving']} data-state={saving}>{saving === 'saved' ? `✓ ${t('apply.saved')}` : saving === 'saving' ? t('apply.saving') : saving === 'failed' ? `! ${t('apply.saveFailed')}` : saving === 'refused' ? `! ${t('apply.saveRefused')}` : ''}</span>;
}

/** The sign-in ran out on the way: the step that could not be saved is kept in this tab and taken up again after the sign-in. */
function SignInAgain({ event, step, about }: { readonly event: LifeEventDetail; readonly step: string | undefined; readonly about: string | undefined }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const search = new URLSearchParams({ ...(step && { step }), ...(about && { about }) }).toString();
  const back = `/life-events/${event.id}/apply${search && `?${search}`}`;
  return (
    <div role="alert" className={styles['way']}>
      <h1>{text(event.name)}</h1>
      <EmptyState title={t('apply.expired')} action={<a className={buttonClass()} href={signInHref(back)}>{t('apply.signInAgain')}</a>}>{t('apply.expiredText')}</EmptyState>
    </div>
  );
}
