import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { setVisit } from '../ui/visit.ts';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { CallNext } from '../tickets/call-next.tsx';
import { ArrivalForm } from './arrival-form.tsx';
import { Helped } from './helped.tsx';
import { Here } from './here.tsx';
import { OfficeHere } from './office-here.tsx';
import { ScreenHere } from './screen-here.tsx';
import { counterQuery } from './queries.ts';
import styles from './counter.module.css';

/** The counter of a clerk: one person at a time. */
export function CounterPage() {
  const { t } = useTranslation('counter');
  return <StaffOnly title={t('title')} back="/desk/counter">{() => <AtCounter />}</StaffOnly>;
}

function AtCounter() {
  const { t } = useTranslation('counter');
  const read = useQuery(counterQuery);
  // Back at the counter the hall in this tab is nobody's, until it is opened for the person again.
  useEffect(() => setVisit(null), []);
  // Whoever was called has come: next is who they are.
  const person = useRef<HTMLDivElement>(null);
  return (
    <div className={styles['page']}>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t('lead')}</p>
      {read.data?.office && <OfficeHere office={read.data.office} />}
      {read.isPending && <Skeleton lines={4} card />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      <div className={styles['both']}>
        {/* In the order of the work; where there is room the person stands in the middle of the page, and queue and second screen beside. */}
        <div className={styles['queue']}><CallNext visiting={read.data?.visit !== undefined} onBegin={() => { person.current?.querySelector<HTMLElement>('input:not([type=radio])')?.focus(); }} /></div>
        {read.data && <div className={styles['person']} ref={person}>{read.data.visit ? <Here key={read.data.visit.id} visit={read.data.visit} here={read.data.here} /> : <ArrivalForm here={read.data.here} cities={read.data.cities} />}</div>}
        {read.data && <div className={styles['screenHere']}><ScreenHere {...(read.data.screen && { screen: read.data.screen })} /></div>}
      </div>
      {read.data && read.data.cities.length > 0 && <Helped cities={read.data.cities} />}
    </div>
  );
}
