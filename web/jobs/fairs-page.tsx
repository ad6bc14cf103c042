import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { FairView } from '../ui/api-types.ts';
import { signInHref } from '../ui/api.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { toast } from '../ui/toast.tsx';
import { useMe } from '../ui/use-me.ts';
import { EmployerMenu } from '../employer/employer-menu.tsx';
import { FairFacts } from './fair-facts.tsx';
import { JobsNav } from './jobs-nav.tsx';
import { bookStand, fairsQuery, giveStandBack, joinFair, leaveFair } from './service-queries.ts';
import styles from './jobs.module.css';

/** Job fairs: those ahead, to join or to book a stand at, and what came of those that are over. */
export function FairsPage() {
  const { t } = useTranslation('jobs');
  const employer = useMe().data?.kind === 'enterprise';
  return (
    <>
      <title>{`${t('nav.fairs')} · ${t('brand', { ns: 'ui' })}`}</title>
      {employer && <EmployerMenu />}
      <h1>{t('nav.fairs')}</h1>
      <p className={styles['lead']}>{t('fairs.lead')}</p>
      {!employer && <JobsNav />}
      <FairList Act={FairAct} />
    </>
  );
}

/** Fairs ahead, then those that are over; each with what can be done with it. */
export function FairList({ Act }: { readonly Act: ComponentType<{ readonly fair: FairView }> }) {
  const { t } = useTranslation('jobs');
  const read = useQuery(fairsQuery);
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={5} />;
  const ahead = seen.fairs.filter(({ state }) => state === 'ahead' || state === 'on').toReversed();
  const over = seen.fairs.filter(({ state }) => state !== 'ahead' && state !== 'on');
  const card = (fair: FairView) => (
    <li key={fair.id}>
      <article className={styles['card']} aria-label={fair.title}>
        <h3><Link to="/fairs/$id" params={{ id: fair.id }}><AsWritten>{fair.title}</AsWritten></Link></h3>
        <FairFacts fair={fair} />
        <Act fair={fair} />
      </article>
    </li>
  );
  return (
    <>
      {problem}
      <section className={styles['part']} aria-labelledby="ahead"><h2 id="ahead">{t('fairs.ahead')}</h2>{ahead.length === 0 ? <EmptyState title={t('fairs.none')}>{t('fairs.noneHow')}</EmptyState> : <ul className={styles['list']}>{ahead.map(card)}</ul>}</section>
      {over.length > 0 && <section className={styles['part']} aria-labelledby="over"><h2 id="over">{t('fairs.over')}</h2><ul className={styles['list']}>{over.map(card)}</ul></section>}
    </>
  );
}

/** Join a fair, or book a stand at it, by who is signed in. */
export function FairAct({ fair }: { readonly fair: FairView }) {
  const { t } = useTranslation('jobs');
  const me = useMe().data;
  const queries = useQueryClient();
  const enterprise = me?.kind === 'enterprise';
  const acting = useMutation({
    mutationFn: (undo: boolean) => (enterprise ? (undo ? giveStandBack : bookStand) : undo ? leaveFair : joinFair)(fair.id),
    onSuccess: async (now) => { queries.setQueryData(fairsQuery.queryKey, now); toast(t('fairs.done')); await queries.invalidateQueries({ queryKey: ['fairs', fair.id] }); },
  });
  if (fair.state !== 'ahead') return null;
  if (!me) return <p><a className={buttonClass({ size: 'small' })} href={signInHref(location.pathname)}>{t('fairs.signIn')}</a></p>;
  if (me.kind === 'staff') return null;
  const full = enterprise && fair.mine === undefined && fair.booked >= fair.stands;
  return (
    <div className={styles['acts']}>
      {fair.mine === undefined
        ? <Button size="small" busy={acting.isPending} onPress={() => acting.mutate(false)} label={`${t(enterprise ? full ? 'fairs.wait' : 'fairs.book' : 'fairs.join')} · ${fair.title}`}>{t(enterprise ? full ? 'fairs.wait' : 'fairs.book' : 'fairs.join')}</Button>
        : <><span>{t(`fairs.mine.${fair.mine}`)}</span><Button look="quiet" size="small" busy={acting.isPending} onPress={() => acting.mutate(true)} label={`${t(enterprise ? 'fairs.giveBack' : 'fairs.leave')} · ${fair.title}`}>{t(enterprise ? 'fairs.giveBack' : 'fairs.leave')}</Button></>}
      {acting.isError && <ProblemMessage error={acting.error} />}
    </div>
  );
}
