import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { JobPartners } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FieldRow } from '../ui/field-row.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFaults } from './faults.ts';
import { endPartner, partnersQuery, renewPartner } from './service-queries.ts';
import styles from './jobs.module.css';

/** Banks whose job services post and read vacancies: their scope, given and taken away. */
export function DeskPartnersPage() {
  const { t } = useTranslation('jobs');
  return <StaffOnly title={t('partners.title')} back="/desk/partners" needs="supervisor">{() => <><h1>{t('partners.title')}</h1><p className={styles['lead']}>{t('partners.lead')}</p><List /></>}</StaffOnly>;
}

function List() {
  const { t } = useTranslation('jobs');
  const read = useQuery(partnersQuery);
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />;
  if (seen === undefined) return problem || <Skeleton card lines={4} />;
  if (seen.partners.length === 0) return <>{problem}<EmptyState title={t('partners.none')} /></>;
  return <>{problem}<ul className={styles['rows']}>{seen.partners.map((each) => <li key={each.id}><One partner={each} /></li>)}</ul></>;
}

function One({ partner }: { readonly partner: JobPartners['partners'][number] }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(partner.until);
  const [perDay, setPerDay] = useState(String(partner.perDay));
  const ended = partner.endedAt !== undefined;
  const done = (now: JobPartners): void => { queries.setQueryData(partnersQuery.queryKey, now); toast(t('partners.done')); };
  const acting = useMutation({ mutationFn: () => (ended ? renewPartner(partner.id, Math.max(1, Number(perDay) || 1), until) : endPartner(partner.id, reason.trim())), onSuccess: done });
  const faults = useFaults(acting.error);
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!acting.isPending) acting.mutate(); };
  const name = text(partner.name);
  return (
    <article className={styles['card']} aria-label={name}>
      <h2 className={styles['marks']}>{name} <Tag tone={ended ? 'grey' : 'jade'}>{t(ended ? 'partners.ended' : 'partners.runs')}</Tag></h2>
      <p className={styles['small']}>{t('partners.scope', { perDay: partner.perDay, day: formatDay(partner.until) })} · {t('partners.posted', { posted: partner.posted, open: partner.open })}</p>
      <form className={styles['form']} aria-label={`${t(ended ? 'partners.renew' : 'partners.end')} · ${name}`} noValidate onSubmit={submit}>
        {ended
          ? <FieldRow><TextField label={t('partners.perDay')} inputMode="numeric" maxLength={5} value={perDay} onChange={setPerDay} error={faults.of('perDay')} /><DateField label={t('partners.until')} value={until} onChange={setUntil} error={faults.of('until')} /></FieldRow>
          : <TextField label={t('partners.reason')} hint={t('partners.reasonHint')} maxLength={200} value={reason} onChange={setReason} error={faults.of('reason')} />}
        {acting.isError && !faults.any && <ProblemMessage error={acting.error} signInAs="staff" />}
        <div className={styles['acts']}><Button type="submit" look={ended ? 'primary' : 'danger'} busy={acting.isPending}>{t(ended ? 'partners.renew' : 'partners.end')}</Button></div>
      </form>
    </article>
  );
}
