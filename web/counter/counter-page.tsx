import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { setVisit } from '../ui/visit.ts';
import { toast } from '../ui/toast.tsx';
import type { Counter, CounterVisit } from '../ui/api-types.ts';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { ArrivalForm } from './arrival-form.tsx';
import { counterQuery, endVisit } from './queries.ts';
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
  return (
    <div className={styles['page']}>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t('lead')}</p>
      {read.isPending && <Skeleton lines={4} card />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {read.data && (read.data.visit ? <Here visit={read.data.visit} matters={read.data.matters} /> : <ArrivalForm />)}
    </div>
  );
}

function Here({ visit, matters }: { readonly visit: CounterVisit; readonly matters: Counter['matters'] }) {
  const { t } = useTranslation('counter');
  const text = useText();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(matters[0]?.id ?? '');
  const ending = useMutation({
    mutationFn: () => endVisit(visit.id),
    onSuccess: (now) => {
      setVisit(null);
      queries.setQueryData(counterQuery.queryKey, now);
      toast(t('ended'));
    },
  });
  // The hall begins anew in this tab, as that of the person.
  const fill = () => {
    setVisit(visit.id);
    location.assign(`/life-events/${chosen}/apply`);
  };
  return (
    <section className={styles['card']} aria-labelledby="now">
      <h2 id="now">{t('now', { name: visit.person.name })}</h2>
      <p className={styles['small']}>{visit.person.number} · {t(`kinds.${visit.shown}`)} · {t('until', { at: formatInstant(visit.until) })}</p>
      <details><summary>{t('consent')}</summary><p lang="zh-CN">{visit.consent}</p></details>
      <div className={styles['acts']}>
        <Select label={t('what')} value={chosen} onChange={setChosen} options={matters.map((each) => ({ id: each.id, name: text(each.name) }))} />
        <Button onPress={fill}>{t('fill')}</Button>
      </div>
      <h3>{t('done')}</h3>
      {visit.cases.length === 0 ? <p className={styles['small']}>{t('none')}</p> : (
        <ul>{visit.cases.map(({ number, name }) => <li key={number}>{text(name)} <span className={styles['small']}>{number}</span> <a href={`/api/v1/staff/counter/visits/${visit.id}/cases/${number}/receipt.pdf`} target="_blank" rel="noreferrer">{t('receipt')}</a></li>)}</ul>
      )}
      {ending.isError && <ProblemMessage error={ending.error} />}
      <div className={styles['acts']}><Button look="secondary" busy={ending.isPending} onPress={() => ending.mutate()}>{t('end')}</Button></div>
    </section>
  );
}
