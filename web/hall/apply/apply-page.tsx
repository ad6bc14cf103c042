import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signInHref } from '../../ui/api.ts';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useText } from '../../ui/i18n.ts';
import { ProblemPage } from '../../ui/problem-message.tsx';
import { PageSkeleton } from '../../ui/progress.tsx';
import { useMe } from '../../ui/use-me.ts';
import { draftsQuery, lifeEventQuery } from '../queries.ts';
import { Conversation } from './conversation.tsx';

/** Applying: questions, plan, submit. Only for the person in person. */
export function ApplyPage() {
  const { t } = useTranslation('hall');
  const text = useText();
  const { lifeEvent } = useParams({ from: '/hall/life-events/$lifeEvent/apply' });
  const me = useMe();
  const person = me.data?.kind === 'person';
  const event = useQuery(lifeEventQuery(lifeEvent));
  const drafts = useQuery({ ...draftsQuery, enabled: person, refetchOnWindowFocus: false, gcTime: 0 });
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
  if (!person) return <EmptyState title={t('apply.notPerson')} action={guide}>{t('apply.notPersonText')}</EmptyState>;
  if (!drafts.data || drafts.isFetching && !drafts.isFetchedAfterMount) return <PageSkeleton />;
  return <Conversation key={me.data.id} person={me.data.id} event={event.data} first={drafts.data.find((each) => each.lifeEvent === lifeEvent)} />;
}
