import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Supervision } from '../ui/api-types.ts';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { SheetLink } from '../ui/sheet-link.tsx';
import { Select } from '../ui/select.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Absences } from './absences.tsx';
import { Counts } from './counts.tsx';
import { FindForm } from './find-form.tsx';
import { Officers } from './officers.tsx';
import { OpenCorrections } from './open-corrections.tsx';
import { supervisionQuery } from './queries.ts';
import { OrdersForm } from './orders-form.tsx';
import { ReassignForm } from './reassign-form.tsx';
import { flagNamed, Rows, type Flag } from './rows.tsx';
import { StaffOnly } from './staff-only.tsx';
import styles from './supervision.module.css';

const EVERY = 'every';

/** What needs a supervisor's look in a region: counts first, then the items, then who has how much in hand and who is away. */
export function SupervisionPage() {
  const { t } = useTranslation('supervision');
  return <StaffOnly title={t('title')} back="/desk/supervision" needs="supervisor">{() => <Overview />}</StaffOnly>;
}

function Overview() {
  const { t } = useTranslation('supervision');
  const [service, setService] = useState<string | undefined>();
  const [find, setFind] = useState<string | undefined>();
  const list = useQuery({ ...supervisionQuery({ ...(service !== undefined && { service }), ...(find !== undefined && { find }) }), placeholderData: (before) => before });
  const overview = stillThere(list);
  // The list is another one, above whatever was pressed: the keyboard goes on where it says what was found.
  const found = useRef<HTMLParagraphElement>(null);
  const look = (next: string | undefined): void => {
    setFind(next);
    setService(undefined);
    found.current?.focus({ preventScroll: true });
  };
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>{t('title')}</h1>
        {overview && <p ref={found} role="status" tabIndex={-1}>{find === undefined ? t('lead', { open: overview.open, count: overview.rows.length }) : t('found', { find, count: overview.rows.length })}</p>}
      </header>
      {list.isPending && <Skeleton lines={6} card />}
      {list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} signInAs="staff" />}
      {overview && <Seen seen={overview} service={service} onService={setService} find={find} onFind={look} />}
    </div>
  );
}

type SeenProps = { readonly seen: Supervision; readonly service: string | undefined; readonly onService: (service: string | undefined) => void; readonly find: string | undefined; readonly onFind: (find: string | undefined) => void };

function Seen({ seen, service, onService, find, onFind }: SeenProps) {
  const { t } = useTranslation('supervision');
  const text = useText();
  // In the address, so that others can lead here and the way back finds the same.
  const flag = flagNamed(useSearch({ from: '/desk/supervision' }).flag);
  const navigate = useNavigate({ from: '/desk/supervision' });
  const setFlag = (next: Flag | null): void => void navigate({ search: next === null ? {} : { flag: next }, replace: true, resetScroll: false });
  const held = seen.rows.flatMap((row) => (row.holder === undefined || (flag !== null && !row.flags.includes(flag)) ? [] : [{ ...row, holder: row.holder }]));
  const rows = flag === null ? seen.rows : seen.rows.filter(({ flags }) => flags.includes(flag));
  return (
    <>
      <FindForm key={find ?? ''} find={find} onFind={onFind} />
      {seen.more && <Notice tone="wait">{t('more')}</Notice>}
      {seen.calendarUntil !== undefined && <Notice tone="wait" title={t('calendar.title', { day: formatDay(seen.calendarUntil) })}>{t('calendar.how')}</Notice>}
      <Counts all={seen.rows.length} counts={seen.counts} flag={flag} onFlag={setFlag} />
      {seen.services.length > 1 && (
        <div className={styles['filter']}>
          <Select label={t('matter')} value={service ?? EVERY} onChange={(value) => onService(value === EVERY ? undefined : value)} options={[{ id: EVERY, name: t('everyMatter') }, ...seen.services.map((each) => ({ id: each.code, name: `${text(each.name)}${t('mark.open', { ns: 'ui' })}${each.count}${t('mark.close', { ns: 'ui' })}` }))]} />
        </div>
      )}
      {rows.length > 0 && <SheetLink href="/api/v1/staff/supervision/sheet" query={{ service, find, flag: flag ?? undefined }} />}
      {rows.length > 1 && <OrdersForm rows={rows} />}
      <ReassignForm rows={held} />
      <Rows rows={rows} any={seen.rows.length > 0} {...(find !== undefined && { find })} />
      <OpenCorrections />
      <Officers officers={seen.officers} onFind={onFind} />
      <section className={styles['part']} aria-labelledby="absences">
        <h2 id="absences">{t('absence.of')}</h2>
        <Absences absences={seen.absences} lead={t('absence.leadAll', { days: seen.terms.absenceRedraw })} officers={seen.officers} experts={seen.experts} />
      </section>
    </>
  );
}
