import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmployerOnly } from '../employer/employer-only.tsx';
import type { DutyCalendar } from '../ui/api-types.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { usePreferences } from '../ui/preferences.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { client, valueOf } from '../ui/request.ts';
import { saveFile } from '../ui/save-file.ts';
import { Tag } from '../ui/tag.tsx';
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
  const { language } = usePreferences();
  const read = useQuery(calendarQuery);
  const file = useMutation({ mutationFn: async () => await valueOf<Blob>(client.GET('/api/v1/enterprise/calendar.ics', { params: { query: { language } }, parseAs: 'blob' })), onSuccess: (bytes) => saveFile(bytes, `${t('title')}.ics`) });
  if (read.isPending) return <Skeleton card lines={5} />;
  if (read.isError) return <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="enterprise" />;
  const { today, duties } = read.data;
  if (duties.length === 0) return <EmptyState title={t('none')}>{t('noneHow')}</EmptyState>;
  const [now, days] = [duties.filter(({ on }) => on === undefined), duties.filter(({ on }) => on !== undefined)];
  return (
    <div className={styles['both']}>
      <div className={styles['parts']}>
        {now.length > 0 && <Part id="now" title={t('now')} duties={now} />}
        {days.length > 0 && <Part id="days" title={t('days')} duties={days} />}
      </div>
      <div className={styles['part']}>
        <Month today={today} duties={days} />
        {days.length > 0 && <p className="no-print"><Button look="quiet" size="small" busy={file.isPending} onPress={() => file.mutate()}>{t('take')}</Button></p>}
        {file.isError && <ProblemMessage error={file.error} signInAs="enterprise" />}
        {days.length > 0 && <p className={styles['small']}>{t('takeHow')}</p>}
      </div>
    </div>
  );
}

function Part({ id, title, duties }: { readonly id: string; readonly title: string; readonly duties: readonly Duty[] }) {
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles['list']}>{duties.map((duty, at) => <li key={duty.id} {...(duty.on !== undefined && duties.findIndex(({ on }) => on === duty.on) === at && { id: `day-${duty.on}` })}><One duty={duty} /></li>)}</ul>
    </section>
  );
}

function One({ duty: { kind, on, late, what, source, href } }: { readonly duty: Duty }) {
  const { t } = useTranslation('calendar');
  const text = useText();
  return (
    <article className={styles['duty']} aria-label={text(what)}>
      <div>
        <p className={styles['head']}><strong>{text(what)}</strong> <Tag tone="blue">{t(`kind.${kind}`)}</Tag>{late && <Tag tone="vermilion">{t('late')}</Tag>}</p>
        {on !== undefined && <p>{t('on', { day: formatDay(on) })}</p>}
        {source !== undefined && <p className={styles['small']}><span>{t('source', { source: '' })}</span><span lang="zh-CN">{source}</span></p>}
      </div>
      {href !== undefined && <a className={buttonClass({ look: 'secondary', size: 'small' })} href={href} aria-label={`${t('go')}：${text(what)}`}>{t('go')}</a>}
    </article>
  );
}
