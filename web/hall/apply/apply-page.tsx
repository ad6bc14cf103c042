import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signInHref } from '../../ui/api.ts';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useText } from '../../ui/i18n.ts';
import { ProblemPage } from '../../ui/problem-message.tsx';
import { PageSkeleton } from '../../ui/progress.tsx';
import { mayHandIn, useMe } from '../../ui/use-me.ts';
import { StaffHere } from '../staff-here.tsx';
import type { LifeEventDetail, Me } from '../../ui/api-types.ts';
import { visitHere } from '../../ui/visit.ts';
import { caseAnswersQuery, draftsQuery, useCity } from '../queries.ts';
import { AboutScreen } from './about-screen.tsx';
import { Conversation } from './conversation.tsx';
import { HandedIn } from './handed-in.tsx';
import { isOf } from './use-draft.ts';
import { SELF, waysOf } from './ways.ts';

/** Applying: whom it is about, questions, plan, submit. Only for who may hand it in. */
export function ApplyPage() {
  const { t } = useTranslation('hall');
  const text = useText();
  const { lifeEvent } = useParams({ from: '/hall/life-events/$lifeEvent/apply' });
  const { about, from, dispute } = useSearch({ from: '/hall/life-events/$lifeEvent/apply' });
  const me = useMe();
  const event = useQuery(useCity().lifeEvent(lifeEvent));
  const drafts = useQuery({ ...draftsQuery, enabled: me.data !== undefined && me.data !== null && me.data.kind !== 'staff', refetchOnWindowFocus: false, gcTime: 0 });
  const before = useQuery({ ...caseAnswersQuery(from ?? '', lifeEvent), enabled: from !== undefined && me.data !== undefined && me.data !== null && me.data.kind !== 'staff' && visitHere() === null });
  const failed = [event, me, drafts].find((each) => each.isError);
  if (failed) return <ProblemPage error={failed.error} onRetry={() => void failed.refetch()} {...(failed === event && { missing: { title: t('lost.eventTitle'), text: t('lost.eventText'), go: t('lost.eventGo'), href: '/' } })} />;
  if (!event.data || me.isPending) return <PageSkeleton />;
  const guide = <Link to="/life-events/$lifeEvent" params={{ lifeEvent }} className={buttonClass({ look: 'secondary' })}>{t('apply.backToGuide')}</Link>;
  if (!me.data) {
    return (
      <>
        <h1>{text(event.data.name)}</h1>
        <EmptyState title={t('apply.needSignIn')} action={<><a className={buttonClass()} href={signInHref(`/life-events/${lifeEvent}/apply`)}>{t('apply.signIn')}</a>{guide}</>}>{t('apply.needSignInText')}</EmptyState>
      </>
    );
  }
  if (me.data.kind === 'staff') return <StaffHere />;
  if (!mayHandIn(me.data, lifeEvent)) return <EmptyState title={t('apply.notGiven')} action={guide}>{t('apply.notGivenText')}</EmptyState>;
  const ways = waysOf(event.data, me.data.kind);
  if (ways.length === 0) return <NotYours event={event.data} kind={me.data.kind}>{guide}</NotYours>;
  if (!drafts.data || drafts.isFetching && !drafts.isFetchedAfterMount) return <PageSkeleton />;
  if (before.isLoading) return <PageSkeleton />;
  if (about === undefined && ways.some((way) => way !== 'self')) return <AboutScreen event={event.data} ways={ways} drafts={drafts.data.filter((draft) => draft.lifeEvent === lifeEvent)} />;
  const target = { lifeEvent, ...(about !== undefined && about !== SELF && { about }) };
  return (
    <HandedIn person={me.data.id} target={target} anew={from !== undefined || dispute !== undefined}>
      <Conversation key={`${me.data.id}/${about ?? ''}`} person={me.data.id} event={event.data} target={target} first={drafts.data.find(isOf(target))} before={before.data} />
    </HandedIn>
  );
}

/** Signed in with an account of the wrong kind: says whose matter it is. */
function NotYours({ event, kind, children }: { readonly event: LifeEventDetail; readonly kind: Exclude<Me['kind'], 'staff'>; readonly children: ReactNode }) {
  const { t } = useTranslation('hall');
  const who = event.filedBy.map((way) => t(`apply.roles.${way === 'self' && event.subject === 'enterprise' ? 'own' : way}`)).join(t('mark.list', { ns: 'ui' }));
  return <EmptyState title={t('apply.notYours')} action={children}>{t(kind === 'person' ? 'apply.notYoursPerson' : 'apply.notYoursEnterprise', { who })}</EmptyState>;
}
