import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Counter, CounterVisit } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Select } from '../ui/select.tsx';
import { toast } from '../ui/toast.tsx';
import { setVisit } from '../ui/visit.ts';
import { OldNumber } from './old-number.tsx';
import { counterQuery, endVisit } from './queries.ts';
import styles from './counter.module.css';

/** Who stands at the counter: what they come for, what was accepted, what can be printed for them. */
export function Here({ visit, matters, here }: { readonly visit: CounterVisit } & Pick<Counter, 'matters' | 'here'>) {
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
  const open = (path: string) => {
    setVisit(visit.id, visit.city?.code);
    location.assign(path);
  };
  return (
    <section className={styles['card']} aria-labelledby="now">
      <h2 id="now">{t('now', { name: visit.person.name })}</h2>
      {visit.city && <p><strong>{t('ofCity', { city: text(visit.city.name) })}</strong> <span className={styles['small']}>{t('ofCityMeans', { city: text(visit.city.name), here: text(here.name) })}</span></p>}
      <p className={styles['small']}>{visit.person.number} · {t(`kinds.${visit.shown}`)} · {t('until', { at: formatInstant(visit.until) })}</p>
      <details><summary>{t('consent')}</summary><p lang="zh-CN">{visit.consent}</p></details>
      <div className={styles['acts']}>
        <Select label={t('what')} value={chosen} onChange={setChosen} options={matters.map((each) => ({ id: each.id, name: text(each.name) }))} />
        <Button onPress={() => open(`/life-events/${chosen}/apply`)}>{t('fill')}</Button>
      </div>
      <h3>{visit.city ? t('doneHere') : t('done')}</h3>
      {visit.cases.length === 0 ? <p className={styles['small']}>{t('none')}</p> : (
        <ul className={styles['cases']}>
          {visit.cases.map(({ number, name, state, documents }) => (
            <li key={number}>
              <strong>{text(name)}</strong> <span className={styles['small']}>{number} · {t(`states.${state}`)}</span>
              <ul className={styles['papers']}>{documents.map(({ number: paper, title, matter, kind, href }) => <li key={paper}><a href={href} target="_blank" rel="noreferrer">{kind === 'receipt' ? t('receipt') : t('print', { title: text(title), matter: matter ? text(matter) : '' })}</a></li>)}</ul>
              {state === 'correction' && visit.city && <Button size="small" look="secondary" onPress={() => open(`/cases/${number}`)}>{t('answer')}</Button>}
            </li>
          ))}
        </ul>
      )}
      {!visit.city && <OldNumber visit={visit.id} />}
      {ending.isError && <ProblemMessage error={ending.error} />}
      <div className={styles['acts']}><Button look="secondary" busy={ending.isPending} onPress={() => ending.mutate()}>{t('end')}</Button></div>
    </section>
  );
}
