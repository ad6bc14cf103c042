import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { FairView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FieldRow } from '../ui/field-row.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFaults } from './faults.ts';
import { FairList } from './fairs-page.tsx';
import { announceFair, cancelFair, fairsQuery, postFigures } from './service-queries.ts';
import styles from './jobs.module.css';

/** Fairs at the desk: announced, called off, and counted afterwards. */
export function DeskFairsPage() {
  const { t } = useTranslation('jobs');
  return <StaffOnly title={t('nav.fairs')} back="/desk/fairs">{() => <><h1>{t('nav.fairs')}</h1><p className={styles['lead']}>{t('fairs.deskLead')}</p><Announce /><FairList Act={DeskAct} /></>}</StaffOnly>;
}

function Announce() {
  const { t } = useTranslation('jobs');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(() => crypto.randomUUID());
  const [fields, setFields] = useState({ title: '', about: '', place: '', day: '', from: '09:00', to: '16:00', stands: '20' });
  const set = (name: keyof typeof fields) => (value: string): void => setFields((before) => ({ ...before, [name]: value }));
  const instant = (hour: string): string => { const at = new Date(`${fields.day}T${hour}:00+08:00`); return Number.isNaN(at.getTime()) ? new Date(0).toISOString() : at.toISOString(); };
  const sending = useMutation({
    mutationFn: () => announceFair(id, { title: fields.title, about: fields.about, place: fields.place, startsAt: instant(fields.from), endsAt: instant(fields.to), stands: Math.max(1, Math.trunc(Number(fields.stands)) || 1) }),
    onSuccess: (now) => { queries.setQueryData(fairsQuery.queryKey, now); toast(t('fairs.announced')); setOpen(false); setId(crypto.randomUUID()); },
  });
  const faults = useFaults(sending.error);
  if (!open) return <p><Button onPress={() => setOpen(true)}>{t('fairs.announce')}</Button></p>;
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!sending.isPending) sending.mutate(); };
  return (
    <form className={styles['form']} aria-label={t('fairs.announce')} noValidate onSubmit={submit}>
      <TextField label={t('fairs.title')} value={fields.title} maxLength={60} onChange={set('title')} error={faults.of('title')} />
      <TextField label={t('fairs.about')} rows={3} value={fields.about} maxLength={1000} onChange={set('about')} error={faults.of('about')} />
      <TextField label={t('fairs.place')} value={fields.place} maxLength={100} onChange={set('place')} error={faults.of('place')} />
      <FieldRow>
        <DateField label={t('fairs.day')} value={fields.day} onChange={set('day')} error={faults.of('startsAt')} />
        <TextField label={t('fairs.from')} value={fields.from} maxLength={5} onChange={set('from')} />
        <TextField label={t('fairs.to')} value={fields.to} maxLength={5} onChange={set('to')} error={faults.of('endsAt')} />
        <TextField label={t('fairs.stands')} inputMode="numeric" value={fields.stands} maxLength={4} onChange={set('stands')} error={faults.of('stands')} />
      </FieldRow>
      {sending.isError && !faults.any && <ProblemMessage error={sending.error} signInAs="staff" />}
      <div className={styles['acts']}><Button type="submit" busy={sending.isPending}>{t('fairs.announce')}</Button><Button look="quiet" onPress={() => setOpen(false)}>{t('cancel')}</Button></div>
    </form>
  );
}

function DeskAct({ fair }: { readonly fair: FairView }) {
  const { t } = useTranslation('jobs');
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const [figures, setFigures] = useState({ visitors: '', talks: '', hired: '' });
  const done = (now: { readonly fairs: FairView[] }): void => { queries.setQueryData(fairsQuery.queryKey, now); setSure(false); toast(t('fairs.done')); };
  const counting = useMutation({ mutationFn: () => postFigures(fair.id, { visitors: Number(figures.visitors) || 0, talks: Number(figures.talks) || 0, hired: Number(figures.hired) || 0 }), onSuccess: done });
  const cancelling = useMutation({ mutationFn: () => cancelFair(fair.id), onSuccess: done });
  const faults = useFaults(counting.error);
  if (fair.state === 'ahead') {
    return (
      <>
        <p><Button look="quiet" size="small" onPress={() => setSure(true)} label={`${t('fairs.callOff')} · ${fair.title}`}>{t('fairs.callOff')}</Button></p>
        {cancelling.isError && <ProblemMessage error={cancelling.error} signInAs="staff" />}
        <Dialog open={sure} onClose={() => setSure(false)} title={t('fairs.callOffSure')} actions={<><Button look="quiet" onPress={() => setSure(false)}>{t('fairs.callOffNo')}</Button><Button look="danger" busy={cancelling.isPending} onPress={() => cancelling.mutate()}>{t('fairs.callOff')}</Button></>}><p>{t('fairs.callOffText')}</p></Dialog>
      </>
    );
  }
  if (fair.state !== 'over' || fair.figures) return null;
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!counting.isPending) counting.mutate(); };
  return (
    <form className={styles['form']} aria-label={`${t('fairs.count')} · ${fair.title}`} noValidate onSubmit={submit}>
      <FieldRow>{(['visitors', 'talks', 'hired'] as const).map((name) => <TextField key={name} label={t(`fairs.figures.${name}`)} inputMode="numeric" maxLength={6} value={figures[name]} onChange={(value) => setFigures((before) => ({ ...before, [name]: value }))} error={faults.of(name)} />)}</FieldRow>
      {counting.isError && !faults.any && <ProblemMessage error={counting.error} signInAs="staff" />}
      <div className={styles['acts']}><Button type="submit" size="small" busy={counting.isPending}>{t('fairs.count')}</Button></div>
    </form>
  );
}
