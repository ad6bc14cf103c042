import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectionCard } from '../corrections/correction-card.tsx';
import { NeedSignIn } from '../hall/need-sign-in.tsx';
import type { DeceasedList } from '../ui/api-types.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { FieldRow } from '../ui/field-row.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { TextField } from '../ui/text-field.tsx';
import { DeceasedEntries } from './deceased-entries.tsx';
import { deceasedQuery, nameDeceased, readDeceased } from './queries.ts';
import styles from '../parties/parties.module.css';

/** Data of somebody who has died, for a close relative; and what one arranges for the own. */
export function DeceasedPage() {
  const { t } = useTranslation('clerks');
  return (
    <>
      <title>{`${t('deceased.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('deceased.title')}</h1>
      <p className={styles['lead']}>{t('deceased.lead')}</p>
      <NeedSignIn title={t('deceased.needSignIn')}><Parts /></NeedSignIn>
    </>
  );
}

function Parts() {
  const { t } = useTranslation('clerks');
  const text = useText();
  const read = useQuery(deceasedQuery);
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={4} />;
  const { people, asking: [event], arranging, requests } = seen;
  return (
    <>
      {problem}
      <section className={styles['part']} aria-labelledby="open">
        <h2 id="open">{t('deceased.open')}</h2>
        {people.length === 0 ? <p className={styles['small']}>{t('deceased.none')}</p> : people.map((each) => <Somebody key={each.id} person={each} />)}
      </section>
      {requests.length > 0 && (
        <section className={styles['part']} aria-labelledby="requests">
          <h2 id="requests">{t('deceased.requests')}</h2>
          {requests.map((each) => <CorrectionCard key={each.number} correction={each} deceased />)}
        </section>
      )}
      {event && <Ask lifeEvent={event.id} />}
      <section className={styles['part']} aria-labelledby="own">
        <h2 id="own">{t('deceased.own')}</h2>
        <p>{t('deceased.ownText')}</p>
        {arranging.map(({ id, name }) => <p key={id}><Link to="/life-events/$lifeEvent" params={{ lifeEvent: id }}>{text(name)}</Link></p>)}
      </section>
    </>
  );
}

function Somebody({ person: { id, name, number, until } }: { readonly person: DeceasedList['people'][number] }) {
  const { t } = useTranslation('clerks');
  const [shown, setShown] = useState(false);
  // Each look is noted: it begins when somebody asks for it, and is not repeated by itself.
  const data = useQuery({ queryKey: ['deceased', id], queryFn: () => readDeceased(id), enabled: shown, staleTime: Number.POSITIVE_INFINITY });
  return (
    <article className={styles['card']} aria-label={name}>
      <h3>{name} <span className={styles['small']}>{number}</span></h3>
      {until !== undefined && <p className={styles['small']}>{t('deceased.until', { day: formatDay(until) })}</p>}
      <div className={styles['acts']}>
        {!shown && <Button label={t('deceased.showOf', { name })} onPress={() => setShown(true)}>{t('deceased.show')}</Button>}
        <a className={buttonClass({ look: 'secondary' })} href={`/api/v1/me/deceased/${id}/copy`} download aria-label={t('deceased.copyOf', { name })}>{t('deceased.copy')}</a>
      </div>
      {shown && data.isPending && <Skeleton lines={4} />}
      {data.isError && <ProblemMessage error={data.error} onRetry={() => void data.refetch()} />}
      {data.data && <DeceasedEntries id={id} entries={data.data.entries} />}
    </article>
  );
}

/** Named by name and number; whoever may not is told the same, whatever the reason. */
function Ask({ lifeEvent }: { readonly lifeEvent: string }) {
  const { t } = useTranslation('clerks');
  const navigate = useNavigate();
  const [{ name, number }, setTyped] = useState({ name: '', number: '' });
  const naming = useMutation({ mutationFn: () => nameDeceased(name.trim(), number.trim()), onSuccess: ({ about }) => void navigate({ to: '/life-events/$lifeEvent/apply', params: { lifeEvent }, search: { about } }) });
  const faults = useFormFaults({ name, number }, [...(name.trim() === '' ? ['name'] : []), ...(number.trim() === '' ? ['number'] : [])], naming.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!naming.isPending && !faults.isIncomplete()) naming.mutate();
  };
  return (
    <section className={styles['part']} aria-labelledby="ask">
      <h2 id="ask">{t('deceased.ask')}</h2>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <FieldRow>
          <TextField label={t('deceased.name')} value={name} maxLength={60} onChange={(typed) => setTyped({ name: typed, number })} error={faults.wrong('name')} />
          <TextField label={t('deceased.number')} value={number} maxLength={30} onChange={(typed) => setTyped({ name, number: typed })} error={faults.wrong('number')} />
        </FieldRow>
        <FormProblem faults={faults} error={naming.error} names={{ name: t('deceased.name'), number: t('deceased.number') }} />
        <div className={styles['acts']}><Button type="submit" busy={naming.isPending}>{t('deceased.next')}</Button></div>
      </form>
    </section>
  );
}
