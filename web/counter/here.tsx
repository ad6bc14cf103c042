import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Counter, CounterVisit } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { classes } from '../ui/classes.ts';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { deskQueueQuery } from '../tickets/queries.ts';
import { toast } from '../ui/toast.tsx';
import { setVisit } from '../ui/visit.ts';
import { AskAgain } from './ask-again.tsx';
import { OldNumber } from './old-number.tsx';
import { CaseHere } from './case-here.tsx';
import { GivePassword } from './give-password.tsx';
import { MatterPick } from './matter-pick.tsx';
import { counterQuery, endVisit } from './queries.ts';
import styles from './counter.module.css';

/** Who stands at the counter: for whom they come and with what, what was accepted or waits for them, what can be printed. */
export function Here({ visit, here }: { readonly visit: CounterVisit } & Pick<Counter, 'here'>) {
  const { t } = useTranslation('counter');
  const text = useText();
  const queries = useQueryClient();
  const { parties } = visit;
  const [whom, setWhom] = useState(parties[0]?.id ?? '');
  const party = parties.find(({ id }) => id === whom) ?? parties[0];
  const matters = party?.matters ?? [];
  const [wanted, setWanted] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  // What is chosen for one of those somebody comes for may be nothing for another.
  const chosen = matters.find(({ id }) => id === wanted)?.id ?? null;
  const ending = useMutation({
    mutationFn: () => endVisit(visit.id),
    onSuccess: (now) => {
      setVisit(null);
      queries.setQueryData(counterQuery.queryKey, now);
      // The number at the window ends with the visit.
      void queries.invalidateQueries({ queryKey: deskQueueQuery.queryKey });
      toast(t('ended'));
    },
  });
  // The hall begins anew in this tab, as that of the person.
  const open = (path: string, as: string | undefined) => {
    setVisit(visit.id, { ...(visit.city && { city: visit.city }), ...(as !== undefined && as !== parties[0]?.id && { party: as }) });
    location.assign(path);
  };
  const fill = () => {
    setChecked(true);
    if (chosen !== null) open(`/life-events/${chosen}/apply`, whom);
  };
  const [before, now] = [visit.cases.filter((each) => !each.here), visit.cases.filter((each) => each.here)];
  const list = (cases: CounterVisit['cases']) => <ul className={styles['cases']}>{cases.map((each) => <CaseHere key={each.number} here={each} visit={visit.id} onAnswer={() => open(`/cases/${each.number}`, each.party)} />)}</ul>;
  return (
    <section className={styles['card']} aria-labelledby="now">
      <h2 id="now">{t('now', { name: visit.person.name })}</h2>
      {visit.city && <p><strong>{t('ofCity', { city: text(visit.city.name) })}</strong> <span className={styles['small']}>{t('ofCityMeans', { city: text(visit.city.name), here: text(here.name) })}</span></p>}
      <p className={styles['small']}>{visit.person.number} · {t(`kinds.${visit.shown}`)} · {t('until', { at: formatInstant(visit.until) })}</p>
      <details><summary>{t('consent')}</summary><p lang="zh-CN">{visit.consent}</p></details>
      {parties.length > 1 && <ChoiceList label={t('forWhomQuestion')} value={whom} onChange={setWhom} choices={parties.map(({ id, as, name, number }) => ({ id, name: as === 'self' ? t('as.self') : t(`as.${as}`, { name, number }) }))} />}
      {matters.length === 0 ? <p className={styles['small']}>{t(party?.as === 'successor' ? 'onlyGoesOn' : 'noMatters')}</p> : (
        <div className={styles['acts']}>
          <MatterPick label={t('what')} matters={matters} value={chosen} onChange={setWanted} error={checked && chosen === null ? t('field.choose', { ns: 'ui' }) : undefined} />
          <Button onPress={fill}>{t('fill')}</Button>
        </div>
      )}
      {before.length > 0 && <><h3>{t('before')}</h3><p className={styles['small']}>{t('beforeMeans')}</p>{list(before)}</>}
      <h3>{visit.city ? t('doneHere') : t('done')}</h3>
      {now.length === 0 ? <p className={styles['small']}>{t('none')}</p> : list(now)}
      {!visit.city && <OldNumber visit={visit.id} />}
      {!visit.city && <AskAgain visit={visit.id} />}
      {ending.isError && <ProblemMessage error={ending.error} />}
      <div className={classes(styles['acts'], styles['part'])}><Button look="secondary" busy={ending.isPending} onPress={() => ending.mutate()}>{t('end')}</Button>{!visit.city && <GivePassword visit={visit.id} name={visit.person.name} />}</div>
    </section>
  );
}
