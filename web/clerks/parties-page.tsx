import { Link } from '@tanstack/react-router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedSignIn } from '../hall/need-sign-in.tsx';
import { partiesQuery } from '../hall/queries.ts';
import { actingHere, setActing } from '../ui/acting.ts';
import type { MyParties } from '../ui/api-types.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { toast } from '../ui/toast.tsx';
import { TermsLines } from './clerk-card.tsx';
import { leaveEmployer } from './queries.ts';
import styles from '../parties/parties.module.css';

/** In whose name somebody acts in this tab: their own, or that of an enterprise whose clerk they are. */
export function PartiesPage() {
  const { t } = useTranslation('clerks');
  return (
    <>
      <title>{`${t('parties.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('parties.title')}</h1>
      <p className={styles['lead']}>{t('parties.lead')}</p>
      <NeedSignIn title={t('parties.needSignIn')}><Mine /></NeedSignIn>
    </>
  );
}

/** Everything that was read as another is read anew. */
function actAs(id: string | null, home: string): void {
  setActing(id);
  location.assign(home);
}

function Mine() {
  const { t } = useTranslation('clerks');
  const read = useQuery(partiesQuery);
  const text = useText();
  const acting = actingHere();
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={4} />;
  const { employers, wards, deceased, entries } = seen;
  return (
    <>
      {problem}
      <section className={styles['part']} aria-labelledby="employers">
        <h2 id="employers">{t('parties.employers')}</h2>
        {employers.length === 0 ? <EmptyState title={t('parties.noEmployers')}>{t('parties.noEmployersHow')}</EmptyState> : employers.map((each) => <Employer key={each.appointment} employer={each} here={acting === each.id} />)}
      </section>
      <section className={styles['part']} aria-labelledby="wards">
        <h2 id="wards">{t('parties.wards')}</h2>
        {wards.length === 0 ? <p className={styles['small']}>{t('parties.noWards')}</p> : wards.map((each) => <Ward key={each.id} ward={each} here={acting === each.id} />)}
        {acting === null && entries.map(({ id, name }) => <p key={id}><Link to="/life-events/$lifeEvent" params={{ lifeEvent: id }}>{text(name)}</Link></p>)}
      </section>
      {deceased.length > 0 && (
        <section className={styles['part']} aria-labelledby="deceased">
          <h2 id="deceased">{t('parties.deceased')}</h2>
          <p className={styles['small']}>{t('parties.deceasedHow')}</p>
          {deceased.map((each) => <Deceased key={each.id} who={each} here={acting === each.id} />)}
        </section>
      )}
    </>
  );
}

function Employer({ employer, here }: { readonly employer: MyParties['employers'][number]; readonly here: boolean }) {
  const { t } = useTranslation('clerks');
  const { name, status } = employer;
  return (
    <article className={styles['card']} aria-label={name}>
      <h3>{name} <Tag tone={status === 'in-force' ? 'jade' : 'grey'}>{here ? t('parties.here') : t(`status.${status}`)}</Tag></h3>
      <TermsLines terms={employer} />
      <div className={styles['acts']}>
        {status === 'in-force' && !here && <Button label={t('parties.as', { name })} onPress={() => actAs(employer.id, '/employer')}>{t('parties.use')}</Button>}
        <Leave employer={employer} here={here} />
      </div>
    </article>
  );
}

function Ward({ ward: { id, name, number, until }, here }: { readonly ward: MyParties['wards'][number]; readonly here: boolean }) {
  const { t } = useTranslation('clerks');
  return (
    <article className={styles['card']} aria-label={name}>
      <h3>{name} <span className={styles['small']}>{number}</span> {here && <Tag tone="jade">{t('parties.here')}</Tag>}</h3>
      <p className={styles['small']}>{until === undefined ? t('parties.wardOpen') : t('parties.wardUntil', { day: formatDay(until) })}</p>
      {!here && <div className={styles['acts']}><Button label={t('parties.as', { name })} onPress={() => actAs(id, '/')}>{t('parties.use')}</Button></div>}
    </article>
  );
}

function Deceased({ who: { id, name, number, until }, here }: { readonly who: MyParties['deceased'][number]; readonly here: boolean }) {
  const { t } = useTranslation('clerks');
  return (
    <article className={styles['card']} aria-label={name}>
      <h3>{name} <span className={styles['small']}>{number}</span> {here && <Tag tone="jade">{t('parties.here')}</Tag>}</h3>
      {until !== undefined && <p className={styles['small']}>{t('parties.deceasedUntil', { day: formatDay(until) })}</p>}
      {!here && <div className={styles['acts']}><Button label={t('parties.deceasedOf', { name })} onPress={() => actAs(id, '/cases')}>{t('parties.deceasedUse')}</Button></div>}
    </article>
  );
}

function Leave({ employer: { appointment, name }, here }: { readonly employer: MyParties['employers'][number]; readonly here: boolean }) {
  const { t } = useTranslation('clerks');
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const leaving = useMutation({
    mutationFn: () => leaveEmployer(appointment),
    onSuccess: (now) => {
      if (here) return actAs(null, '/me/parties');
      queries.setQueryData(partiesQuery.queryKey, now);
      toast(t('parties.left'));
    },
  });
  return (
    <>
      <Button look="quiet" size="small" label={t('parties.leaveOf', { name })} busy={leaving.isPending} onPress={() => setAsking(true)}>{t('parties.leave')}</Button>
      {leaving.isError && <ProblemMessage error={leaving.error} />}
      {asking && <AskFirst title={t('parties.leaveTitle', { name })} text={t('parties.leaveText')} yes={t('parties.leaveDo')} no={t('keep')} onYes={() => { setAsking(false); leaving.mutate(); }} onNo={() => setAsking(false)} />}
    </>
  );
}
