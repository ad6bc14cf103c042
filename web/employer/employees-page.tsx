import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Employees } from '../ui/api-types.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { SheetLink } from '../ui/sheet-link.tsx';
import { TextField } from '../ui/text-field.tsx';
import { mayOpen, useMe } from '../ui/use-me.ts';
import { EmployerOnly } from './employer-only.tsx';
import { employeesQuery } from './employees-queries.ts';
import styles from './employer.module.css';

/** Whom the enterprise has on record today: looked up by name, and from here on their leaving is reported. */
export function EmployeesPage() {
  const { t } = useTranslation('employer');
  return <EmployerOnly title={t('employees.title')}>{() => <><h1>{t('employees.title')}</h1><p className={styles['lead']}>{t('employees.lead')}</p><Found /></>}</EmployerOnly>;
}

function Found() {
  const { t } = useTranslation('employer');
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
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
      {first && employees.length > 0 && <Shown name={name} first={first} employees={employees} />}
      {read.hasNextPage && <p className="no-print"><Button look="secondary" busy={read.isFetchingNextPage} onPress={() => void read.fetchNextPage()}>{t('employees.more')}</Button></p>}
    </>
  );
}

function Shown({ name, first: { today, total, leaving }, employees }: { readonly name: string; readonly first: Employees; readonly employees: Employees['employees'] }) {
  const { t } = useTranslation('employer');
  const text = useText();
  const me = useMe().data;
  const heads = [{ text: t('employees.person') }, { text: t('employees.since') }, { text: t('employees.position') }, { text: t('employees.insured'), long: true }, ...(leaving === undefined ? [] : [{ text: t('employees.act') }])];
  return (
    <section aria-labelledby="employees" className={styles['employees']}>
      <h2 id="employees">{t('employees.count', { count: total, day: formatDay(today) })}</h2>
      <div className={styles['acts']}>
        <SheetLink href="/api/v1/enterprise/employees/sheet" query={{ name: name === '' ? undefined : name }} />
        {leaving !== undefined && mayOpen(me, 'sheets') && <Link className={`${buttonClass({ look: 'quiet', size: 'small' })} no-print`} to="/employer/batches" search={{ event: leaving }}>{t('employees.bySheet')}</Link>}
      </div>
      <DataTable of="employees" heads={heads} rows={employees.map(({ about, name: named, number, since, position, insured, leave }) => ({
        key: about,
        cells: [<>{named}<small>{number}</small></>, formatDay(since), position && text(position), insured.map(text).join(t('mark.list', { ns: 'ui' })), ...(leaving === undefined ? [] : [leave && <a key="leave" className="no-print" href={leave} aria-label={t('employees.leaveOf', { name: named })}>{t('employees.leave')}</a>])],
      }))} />
    </section>
  );
}
