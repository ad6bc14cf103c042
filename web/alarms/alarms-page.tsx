import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import styles from '../supervision/supervision.module.css';
import type { Alarms, AlarmView } from '../ui/api-types.ts';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { SheetLink } from '../ui/sheet-link.tsx';
import { stillThere } from '../ui/still-there.ts';
import { AlarmRow } from './alarm-row.tsx';
import { Asked } from './asked.tsx';
import { alarmsQuery } from './queries.ts';

/** Alarms of the watch over submissions and decisions: what is to be looked into, what other cities ask, what was closed, and how often alarms are right. */
export function AlarmsPage() {
  const { t } = useTranslation('alarms');
  return <StaffOnly title={t('title')} back="/desk/alarms" needs="supervisor">{() => <All />}</StaffOnly>;
}

function All() {
  const { t } = useTranslation('alarms');
  const read = useQuery(alarmsQuery);
  const seen = stillThere(read);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}><h1>{t('title')}</h1><p>{t('lead')}</p></header>
      {read.isPending && <Skeleton card lines={4} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {seen && <Read data={seen} />}
    </div>
  );
}

function Read({ data: { alarms, asked, cities, desks, counts } }: { readonly data: Alarms }) {
  const { t } = useTranslation('alarms');
  // One that is written about stays where it is while somebody else closes it.
  const [written, setWritten] = useState<ReadonlySet<string>>(new Set());
  const isHere = ({ id, closed }: AlarmView): boolean => !closed || written.has(id);
  const open = alarms.filter(isHere), past = alarms.filter((each) => !isHere(each));
  const noteWriting = (id: string, writes: boolean): void => setWritten((before) => new Set([...[...before].filter((each) => each !== id), ...(writes ? [id] : [])]));
  return (
    <>
      <section className={styles['part']} aria-labelledby="open">
        <h2 id="open">{t('open')}</h2>
        {open.length === 0 ? <EmptyState title={t('none')}>{t('noneHow')}</EmptyState> : open.map((each) => <AlarmRow key={each.id} alarm={each} cities={cities} desks={desks} onWriting={noteWriting} />)}
        {alarms.length > 0 && <SheetLink href="/api/v1/staff/alarms/sheet" />}
      </section>
      {asked.length > 0 && <section className={styles['part']} aria-labelledby="asked"><h2 id="asked">{t('asks')}</h2>{asked.map((each) => <Asked key={each.id} enquiry={each} by="city" />)}</section>}
      <section className={styles['part']} aria-labelledby="counts"><h2 id="counts">{t('counts')}</h2><p className={styles['small']}>{t('countsHow')}</p><Counts counts={counts} /></section>
      {past.length > 0 && <section className={styles['part']} aria-labelledby="past"><h2 id="past">{t('past')}</h2>{past.map((each) => <AlarmRow key={each.id} alarm={each} cities={cities} desks={desks} onWriting={noteWriting} />)}</section>}
    </>
  );
}

function Counts({ counts }: Pick<Alarms, 'counts'>) {
  const { t } = useTranslation('alarms');
  const text = useText();
  return (
    <DataTable of="counts" heads={[{ text: t('kind') }, ...(['openCount', 'real', 'false', 'precision'] as const).map((each) => ({ text: t(each), figure: true }))]}
      rows={counts.map(({ detector, open, real, false: wrong, precision }) => ({ key: detector.en, cells: [text(detector), open, real, wrong, precision === null ? null : `${Math.round(precision * 100)}%`] }))} />
  );
}
