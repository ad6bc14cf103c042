import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Employees } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { usePreferences } from '../ui/preferences.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { TakeFile } from '../ui/take-file.tsx';
import { TextField } from '../ui/text-field.tsx';
import { mayOpen, useMe } from '../ui/use-me.ts';
import { EmployerOnly } from './employer-only.tsx';
import { employeesQuery, getEmployeeSheet } from './employees-queries.ts';
import { LeavingSheet } from './leaving-sheet.tsx';
import styles from './employer.module.css';

/** Whom the enterprise has on record today: looked up by name, and from here on their leaving is reported. */
export function EmployeesPage() {
  const { t } = useTranslation('employer');
  return <EmployerOnly title={t('employees.title')}>{() => <><h1>{t('employees.title')}</h1><p className={styles['lead']}>{t('employees.lead')}</p><Found /></>}</EmployerOnly>;
}

type Leavers = readonly [chosen: ReadonlySet<string>, choose: (chosen: ReadonlySet<string>) => void];

function Found() {
  const { t } = useTranslation('employer');
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  // Kept while another name is looked for: those who leave are found one after the other.
  const leavers = useState<ReadonlySet<string>>(new Set());
  const read = useInfiniteQuery(employeesQuery(name));
  const [first] = read.data?.pages ?? [];
  const employees = (read.data?.pages ?? []).flatMap((page) => page.employees);
  return (
    <>
      <form role="search" noValidate className={styles['find']} onSubmit={(event) => { event.preventDefault(); setName(typed.trim()); }}>
        <TextField label={t('employees.name')} value={typed} maxLength={40} onChange={setTyped} />
        <Button type="submit" look="secondary">{t('employees.find')}</Button>
        {name !== '' && <Button look="quiet" onPress={() => { setTyped(''); setName(''); }}>{t('employees.all')}</Button>}
      </form>
      {read.isPending && <Skeleton card lines={6} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="enterprise" />}
      {first && employees.length === 0 && (name === '' ? <EmptyState title={t('employees.none')}>{t('employees.noneHow')}</EmptyState> : <EmptyState title={t('employees.notFound', { name })}>{t('employees.notFoundHow')}</EmptyState>)}
      {first && employees.length > 0 && <Shown name={name} first={first} employees={employees} leavers={leavers} />}
      {read.hasNextPage && <p className="no-print"><Button look="secondary" busy={read.isFetchingNextPage} onPress={() => void read.fetchNextPage()}>{t('employees.more')}</Button></p>}
    </>
  );
}

function Shown({ name, first: { today, total, leaving }, employees, leavers: [chosen, choose] }: { readonly name: string; readonly first: Employees; readonly employees: Employees['employees']; readonly leavers: Leavers }) {
  const { t } = useTranslation('employer');
  const text = useText();
  const { language } = usePreferences();
  const maySend = mayOpen(useMe().data, 'sheets') && leaving !== undefined;
  const heads = [{ text: t('employees.person') }, { text: t('employees.since') }, { text: t('employees.position') }, { text: t('employees.insured'), long: true }, ...(leaving === undefined ? [] : [{ text: t('employees.act') }])];
  const tick = (about: string): void => { const next = new Set(chosen); if (!next.delete(about)) next.add(about); choose(next); };
  return (
    <section aria-labelledby="employees" className={styles['employees']}>
      <h2 id="employees">{t('employees.count', { count: total, day: formatDay(today) })}</h2>
      <div className={styles['acts']}>
        <TakeFile look="quiet" size="small" name={`${t('employees.title')} ${today}.xlsx`} get={() => getEmployeeSheet(name, language)}>{t('sheet.take', { ns: 'ui' })}</TakeFile>
      </div>
      {maySend && <LeavingSheet event={leaving} chosen={[...chosen]} clear={() => choose(new Set())} />}
      <DataTable of="employees" heads={heads} rows={employees.map(({ about, name: named, number, since, position, insured, leave }) => ({
        key: about,
        cells: [
          maySend ? <label key="who" className={styles['tick']}><input type="checkbox" className="no-print" checked={chosen.has(about)} onChange={() => tick(about)} /><span>{named}<small>{number}</small></span></label> : <>{named}<small>{number}</small></>,
          formatDay(since), position && text(position), insured.map(text).join(t('mark.list', { ns: 'ui' })), ...(leaving === undefined ? [] : [leave && <a key="leave" className="no-print" href={leave} aria-label={t('employees.leaveOf', { name: named })}>{t('employees.leave')}</a>]),
        ],
      }))} />
    </section>
  );
}
