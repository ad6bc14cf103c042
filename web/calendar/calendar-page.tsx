import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmployerOnly } from '../employer/employer-only.tsx';
import type { DutyCalendar } from '../ui/api-types.ts';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { usePreferences } from '../ui/preferences.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { client, valueOf } from '../ui/request.ts';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { TakeFile } from '../ui/take-file.tsx';
import { mayOpen, useMe } from '../ui/use-me.ts';
import { alike, eventIn, type Alike } from './alike.ts';
import { Month } from './month.tsx';
import { calendarQuery } from './queries.ts';
import styles from './calendar.module.css';

type Duty = DutyCalendar['duties'][number];

/** What the enterprise has to do: what waits now, what has a last day, and the month as a whole. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  return <EmployerOnly title={t('title')}>{() => <><h1>{t('title')}</h1><p className={styles['lead']}>{t('lead')}</p><Loaded /></>}</EmployerOnly>;
}

function Loaded() {
  const { t } = useTranslation('calendar');
  const { language, mode } = usePreferences();
  const read = useQuery(calendarQuery);
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="enterprise" />;
  if (seen === undefined) return problem || <Skeleton card lines={5} />;
  const { today, duties } = seen;
  if (duties.length === 0) return <>{problem}<EmptyState title={t('none')}>{t('noneHow')}</EmptyState></>;
  const [now, days] = [duties.filter(({ on }) => on === undefined), duties.filter(({ on }) => on !== undefined)];
  return (
    <>
      {problem}
      <div className={styles['both']}>
        <div className={styles['parts']}>
          {now.length > 0 && <Part id="now" title={t('now')} duties={now} />}
          {days.length > 0 && <Part id="days" title={t('days')} duties={days} />}
        </div>
        <div className={styles['part']}>
          <Month today={today} duties={days} />
          {days.length > 0 && <p className="no-print"><TakeFile look="quiet" size="small" name={`${t('title')}.ics`} get={() => valueOf<Blob>(client.GET('/api/v1/enterprise/calendar.ics', { params: { query: { language } }, parseAs: 'blob' }))}>{t('take')}</TakeFile></p>}
          {days.length > 0 && mode !== 'kiosk' && <p className={styles['small']}>{t('takeHow')}</p>}
        </div>
      </div>
    </>
  );
}

function Part({ id, title, duties }: { readonly id: string; readonly title: string; readonly duties: readonly Duty[] }) {
  // Where the month leads to: the first of each day.
  const placeOf = (duty: Duty): string | undefined => (duty.on !== undefined && duties.find(({ on }) => on === duty.on) === duty ? `day-${duty.on}` : undefined);
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles['list']}>
        {alike(duties).map((group) => (group.length > 1 ? <Together key={group[0].id} duties={group} placeOf={placeOf} /> : <li key={group[0].id} id={placeOf(group[0])}><One duty={group[0]} /></li>))}
      </ul>
    </section>
  );
}

/** What has to be done of one kind by the same law for several people: the law once, and a way to do it at once. */
function Together({ duties, placeOf }: { readonly duties: Alike; readonly placeOf: (duty: Duty) => string | undefined }) {
  const { t } = useTranslation('calendar');
  const me = useMe().data;
  const { kind, source, href } = duties[0];
  const late = duties.filter((duty) => duty.late).length;
  const event = eventIn(href);
  return (
    <li className={styles['together']}>
      <div className={styles['duty']}>
        <div>
          <h3 className={styles['head']}>{t('together', { kind: t(`kind.${kind}`), count: duties.length })}{late > 0 && <Tag tone="vermilion">{t('lateOf', { count: late })}</Tag>}</h3>
          {source !== undefined && <Source source={source} />}
        </div>
        {event !== undefined && mayOpen(me, 'sheets') && <Link className={buttonClass({ size: 'small' })} to="/employer/batches" search={{ event }}>{t('bySheet')}</Link>}
      </div>
      <ul className={styles['rows']}>{duties.map((duty) => <li key={duty.id} id={placeOf(duty)}><One duty={duty} within /></li>)}</ul>
    </li>
  );
}

/** One thing to do; `within` others of its kind, which say for all of them what it is and by which law. */
function One({ duty: { kind, on, late, what, source, href }, within = false }: { readonly duty: Duty; readonly within?: boolean }) {
  const { t } = useTranslation('calendar');
  const text = useText();
  return (
    <article className={styles['duty']} aria-label={text(what)}>
      <div>
        <p className={styles['head']}><strong>{text(what)}</strong> {!within && <Tag tone="blue">{t(`kind.${kind}`)}</Tag>}{late && <Tag tone="vermilion">{t('late')}</Tag>}</p>
        {on !== undefined && <p>{t('on', { day: formatDay(on) })}</p>}
        {!within && source !== undefined && <Source source={source} />}
      </div>
      {href !== undefined && <a className={buttonClass({ look: 'secondary', size: 'small' })} href={href} aria-label={`${t('go')}：${text(what)}`}>{t('go')}</a>}
    </article>
  );
}

function Source({ source }: { readonly source: string }) {
  const { t } = useTranslation('calendar');
  return <p className={styles['small']}><span>{t('source', { source: '' })}</span><span lang="zh-CN">{source}</span></p>;
}
