import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LifeEventSummary } from '../../ui/api-types.ts';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { mayHandIn, useMe } from '../../ui/use-me.ts';
import { notOursQuery, useCity } from '../queries.ts';
import { isForGuardian, isOfAge } from './event-groups.ts';
import { Cards, Events } from './events.tsx';
import { Yours } from './yours.tsx';
import styles from './home.module.css';

/** What can be done, and beside it what whoever is signed in has begun: the same for a person and for an employer, each with the own first. */
export function HomeColumns({ found = [], all = false, before, children }: { readonly found?: readonly LifeEventSummary[]; /** Whether the list of all stands open: what was searched for was not found. */ readonly all?: boolean; /** What was searched for, where no event was found. */ readonly before?: ReactNode; readonly children?: ReactNode }) {
  const { t } = useTranslation('hall');
  const events = useQuery(useCity().lifeEvents);
  const me = useMe().data;
  const audience = me?.kind === 'enterprise' ? 'enterprise' : 'person';
  // What only institutions may is not offered to an enterprise.
  const closed = useQuery({ ...notOursQuery, enabled: audience === 'enterprise' }).data ?? [];
  return (
    <div className={classes(styles['columns'], (found.length > 0 || before !== undefined) && styles['searching'])}>
      <div>
        {before}
        <section aria-labelledby="events" className={before === undefined ? undefined : styles['below']}>
          <h2 id="events">{found.length > 0 ? t('home.foundEvents') : t('home.events')}</h2>
          {events.isPending && <Skeleton card lines={4} />}
          {events.isError && <ProblemMessage error={events.error} onRetry={() => void events.refetch()} />}
          {events.data?.length === 0 && <EmptyState title={t('home.noEvents')}>{t('home.noEventsText')}</EmptyState>}
          {found.length > 0 ? <Cards events={found} /> : events.data && <Events events={events.data.filter((event) => mayHandIn(me, event.id) && isOfAge(me?.acting?.age, event) && isForGuardian(me?.acting?.as, event) && !closed.some((each) => each.id === event.id))} audience={audience} all={all} />}
        </section>
        {children}
      </div>
      <Yours />
    </div>
  );
}
