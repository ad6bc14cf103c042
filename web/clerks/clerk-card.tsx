import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clerks, ClerkTerms, ClerkView } from '../ui/api-types.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Tag } from '../ui/tag.tsx';
import { toast } from '../ui/toast.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import { clerksQuery, putTerms, removeClerk } from './queries.ts';
import { freshTerms, TermsFields } from './terms-fields.tsx';
import styles from '../parties/parties.module.css';

type Props = { readonly clerk: ClerkView; readonly matters: Clerks['matters'] };

/** What an appointment lets do, in short lines: the same for the enterprise and for the clerk. */
export function TermsLines({ terms: { scopes, events, from, to }, more }: { readonly terms: Pick<ClerkView, 'scopes' | 'events' | 'from' | 'to'>; readonly more?: string }) {
  const { t } = useTranslation('clerks');
  const text = useText();
  const join = t('mark.list', { ns: 'ui' });
  const bound = scopes.includes('matters') || scopes.includes('sheets');
  return (
    <>
      <p>{t('may', { scopes: scopes.map((scope) => t(`shortScopes.${scope}`)).join(join) })}</p>
      {bound && <p className={styles['small']}>{t('matter', { events: events === null ? t('all') : events.map(({ name }) => text(name)).join(join) })}</p>}
      <p className={styles['small']}>{t('from', { from: formatDay(from), to: formatDay(to) })}{more !== undefined && `\u00a0· ${more}`}</p>
    </>
  );
}

/** One appointment, as the enterprise sees it: to change or to end while it runs. */
export function ClerkCard({ clerk, matters }: Props) {
  const { t } = useTranslation('clerks');
  const [changing, setChanging] = useState(false);
  const { name, number, status, endedAt, endedBy } = clerk;
  const ended = endedAt === undefined || endedBy === undefined ? '' : `\u00a0· ${t('endedAt', { at: formatInstant(endedAt), by: t(`endedBy.${endedBy}`) })}`;
  return (
    <article className={styles['card']} aria-label={name}>
      <h3>{name} <span className={styles['small']}>{number}</span> <Tag tone={status === 'in-force' ? 'jade' : 'grey'}>{t(`status.${status}`)}</Tag></h3>
      <TermsLines terms={clerk} more={`${t('named', { at: formatInstant(clerk.namedAt) })}${ended}`} />
      {endedAt === undefined && !changing && <div className={styles['acts']}><Button look="secondary" size="small" label={t('changeOf', { name })} onPress={() => setChanging(true)}>{t('change')}</Button><Remove clerk={clerk} /></div>}
      {changing && <Change clerk={clerk} matters={matters} onDone={() => setChanging(false)} />}
    </article>
  );
}

function Remove({ clerk: { id, name } }: Pick<Props, 'clerk'>) {
  const { t } = useTranslation('clerks');
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const removing = useMutation({
    mutationFn: () => removeClerk(id),
    onSuccess: (now) => {
      queries.setQueryData(clerksQuery.queryKey, now);
      toast(t('removed'));
    },
  });
  return (
    <>
      <Button look="quiet" size="small" label={t('removeOf', { name })} busy={removing.isPending} onPress={() => setAsking(true)}>{t('remove')}</Button>
      {removing.isError && <ProblemMessage error={removing.error} signInAs="enterprise" />}
      {asking && <AskFirst title={t('removeTitle', { name })} text={t('removeText')} yes={t('removeDo')} no={t('keep')} onYes={() => { setAsking(false); removing.mutate(); }} onNo={() => setAsking(false)} />}
    </>
  );
}

/** Other terms begin today. */
function Change({ clerk, matters, onDone }: Props & { readonly onDone: () => void }) {
  const { t } = useTranslation('clerks');
  const queries = useQueryClient();
  const [next] = useState(() => crypto.randomUUID());
  const [terms, setTerms] = useState<ClerkTerms>(() => ({ scopes: clerk.scopes, events: clerk.events && clerk.events.map(({ id }) => id), from: freshTerms().from, to: clerk.to }));
  const changing = useMutation({
    mutationFn: () => putTerms(clerk.id, next, terms),
    onSuccess: (now) => {
      queries.setQueryData(clerksQuery.queryKey, now);
      toast(t('changed'));
      onDone();
    },
  });
  const { of: wrong, any } = useFieldFaults(changing.error, terms);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!changing.isPending) changing.mutate();
  };
  return (
    <form className={styles['form']} aria-label={t('changeOf', { name: clerk.name })} onSubmit={submit} noValidate>
      <TermsFields terms={terms} matters={matters} onChange={(by) => setTerms((before) => ({ ...before, ...by }))} wrong={wrong} />
      {changing.isError && !any && <ProblemMessage error={changing.error} signInAs="enterprise" />}
      <div className={styles['acts']}><Button type="submit" busy={changing.isPending}>{t('changeGo')}</Button><Button look="quiet" onPress={onDone}>{t('keep')}</Button></div>
    </form>
  );
}
