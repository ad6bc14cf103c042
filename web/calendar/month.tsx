import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyCalendar } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatMonth } from '../ui/format.ts';
import { monthsOn, monthToOpen, weeksOf } from './month-days.ts';
import styles from './calendar.module.css';

/** A month with the days on which something ends; each leads to the first of them in the list. */
export function Month({ today, duties }: DutyCalendar) {
  const { t } = useTranslation('calendar');
  const [turnedTo, setMonth] = useState<string>();
  // Until somebody turns the page it follows what there is to do, which may be read anew.
  const month = turnedTo ?? monthToOpen(today, duties.flatMap(({ on }) => on ?? []));
  const of = (day: string) => duties.filter(({ on }) => on === day);
  return (
    <section className={styles['month']} aria-label={t('month')}>
      <div className={styles['turn']}>
        <Button look="quiet" size="small" label={t('before')} onPress={() => setMonth(monthsOn(month, -1))}>←</Button>
        <h2 aria-live="polite">{formatMonth(month)}</h2>
        <Button look="quiet" size="small" label={t('after')} onPress={() => setMonth(monthsOn(month, 1))}>→</Button>
      </div>
      <table className={styles['grid']}>
        <thead><tr>{t('week', { returnObjects: true }).map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>{weeksOf(month).map((week, at) => <tr key={at}>{week.map((day, no) => <td key={no}>{day !== null && <Day day={day} today={today} duties={of(day)} />}</td>)}</tr>)}</tbody>
      </table>
    </section>
  );
}

function Day({ day, today, duties }: { readonly day: string; readonly today: string; readonly duties: DutyCalendar['duties'] }) {
  const { t } = useTranslation('calendar');
  const shared = { className: styles['day'], 'data-today': day === today ? '' : undefined };
  if (duties.length === 0) return <span {...shared}>{Number(day.slice(8))}</span>;
  return <a {...shared} href={`#day-${day}`} data-some="" data-late={duties.some(({ late }) => late) ? '' : undefined} aria-label={t('count', { day: formatDay(day), count: duties.length })}>{Number(day.slice(8))}</a>;
}
