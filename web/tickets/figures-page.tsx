import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { QueueFigures } from '../ui/api-types.ts';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { SheetLink } from '../ui/sheet-link.tsx';
import { HourBars } from './hour-bars.tsx';
import { figuresQuery } from './queries.ts';
import styles from './figures.module.css';

const SPANS = [7, 14, 30, 90] as const;

/** When people come to a hall and how long they wait: for supervisors and heads, who staff the windows. */
export function QueueFiguresPage() {
  const { t } = useTranslation('tickets');
  return <StaffOnly title={t('figures.title')} back="/desk/queue" needs="supervisor" only={{ title: t('figures.only'), how: t('figures.onlyHow') }}>{() => <Loaded />}</StaffOnly>;
}

function Loaded() {
  const { t } = useTranslation('tickets');
  const text = useText();
  const [office, setOffice] = useState<string | undefined>();
  const [days, setDays] = useState<number>(14);
  const read = useQuery(figuresQuery(office, days));
  return (
    <>
      <h1>{t('figures.title')}</h1>
      <p className={styles['lead']}>{t('figures.lead')}</p>
      {read.isPending && <Skeleton card lines={8} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {read.data && (
        <>
          <div className={styles['which']}>
            <Select label={t('figures.which')} value={read.data.office.id} onChange={setOffice} options={read.data.offices.map(({ id, name }) => ({ id, name: text(name) }))} />
            <Select label={t('figures.span')} value={String(days)} onChange={(value) => setDays(Number(value))} options={SPANS.map((span) => ({ id: String(span), name: t('figures.spans', { count: span }) }))} />
          </div>
          <p className={styles['small']}>{t('figures.of', { from: formatDay(read.data.from), to: formatDay(read.data.to), count: read.data.days })}</p>
          {read.data.hours.length === 0 ? <EmptyState title={t('figures.none')}>{t('figures.noneHow')}</EmptyState> : <Hours figures={read.data} days={days} />}
          <section className={styles['part']} aria-labelledby="booked"><h2 id="booked">{t('figures.bookings')}</h2><p>{read.data.bookings.booked === 0 ? t('figures.bookingsNone') : t('figures.bookingsOf', read.data.bookings)}</p></section>
        </>
      )}
    </>
  );
}

function Hours({ figures: { hours, days: came, office }, days }: { readonly figures: QueueFigures; readonly days: number }) {
  const { t } = useTranslation('tickets');
  const minutes = (count: number | null): string => (count === null ? '' : t('figures.minutes', { count }));
  const query = { office: office.id, days: String(days) };
  return (
    <>
      <div className={styles['plots']}>
        <HourBars name={t('figures.arrived')} bars={hours.map(({ hour, arrived }) => ({ hour, value: Math.round((arrived / Math.max(came, 1)) * 10) / 10 }))} />
        <HourBars name={t('figures.waited')} bars={hours.map(({ hour, median }) => ({ hour, value: median ?? 0 }))} />
      </div>
      <section className={styles['part']} aria-labelledby="by-hour">
        <h2 id="by-hour">{t('figures.table')}</h2>
        <div className={styles['take']}><SheetLink href="/api/v1/staff/halls/sheet" query={query} /><SheetLink href="/api/v1/staff/halls/sheet" query={{ ...query, format: 'csv' }} words={t('figures.csv')} /></div>
        <DataTable of="by-hour" heads={[{ text: t('figures.hour') }, { text: t('figures.took'), figure: true }, { text: t('figures.served'), figure: true }, { text: t('figures.gone'), figure: true }, { text: t('figures.median'), figure: true }, { text: t('figures.most'), figure: true }]} rows={hours.map(({ hour, arrived, served, gone, median, most }) => ({
          key: String(hour), cells: [`${String(hour).padStart(2, '0')}:00–${String(hour + 1).padStart(2, '0')}:00`, arrived, served, gone, minutes(median), minutes(most)],
        }))} />
      </section>
    </>
  );
}
