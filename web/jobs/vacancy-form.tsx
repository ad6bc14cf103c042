import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnVacancy } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { FieldRow } from '../ui/field-row.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFaults } from './faults.ts';
import { fenOf, yuan } from './money.ts';
import { changeVacancy, choicesQuery, ownVacanciesQuery, putVacancy } from './queries.ts';
import styles from './jobs.module.css';

const plain = (fen: number): string => (fen === 0 ? '' : yuan(fen).replaceAll(',', ''));

/** Write a vacancy, or change one. What the rules say of it comes back at once. */
export function VacancyForm({ vacancy, onClose }: { readonly vacancy?: OwnVacancy; readonly onClose: () => void }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  const queries = useQueryClient();
  const choices = useQuery(choicesQuery).data;
  const [key] = useState(() => crypto.randomUUID());
  const was = vacancy?.written;
  const [fields, setFields] = useState({ title: was?.title ?? '', description: was?.description ?? '', occupation: was?.occupation ?? '', district: was?.district ?? '', from: plain(was?.wageFrom ?? 0), to: plain(was?.wageTo ?? 0), places: String(was?.places ?? 1), name: was?.contact.name ?? '', phone: was?.contact.phone ?? '' });
  const set = (name: keyof typeof fields) => (value: string): void => setFields((before) => ({ ...before, [name]: value }));
  const body = () => ({ title: fields.title, description: fields.description, occupation: fields.occupation, district: fields.district, wageFrom: fenOf(fields.from), wageTo: fenOf(fields.to), places: Math.trunc(Number(fields.places)) || 0, contact: { name: fields.name, phone: fields.phone } });
  const sending = useMutation({
    mutationFn: () => (vacancy ? changeVacancy(vacancy, body()) : putVacancy(key, body())),
    onSuccess: async (now) => { toast(t(`employer.told.${now.status}`), now.status === 'refused' ? 'bad' : 'good'); await queries.invalidateQueries(ownVacanciesQuery); onClose(); },
  });
  const faults = useFaults(sending.error);
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!sending.isPending) sending.mutate(); };
  const unit = t('field.yuan', { ns: 'ui' });
  return (
    <form className={styles['form']} aria-label={t(vacancy ? 'employer.change' : 'employer.post')} noValidate onSubmit={submit}>
      <TextField label={t('employer.name')} value={fields.title} maxLength={60} onChange={set('title')} error={faults.of('title')} />
      <TextField label={t('employer.description')} hint={t('employer.descriptionHint')} rows={5} maxLength={2000} value={fields.description} onChange={set('description')} error={faults.of('description')} />
      <FieldRow>
        <Select label={t('occupation')} value={fields.occupation || null} onChange={set('occupation')} error={faults.of('occupation')} options={(choices?.occupations ?? []).map(({ code, name }) => ({ id: code, name: text(name) }))} />
        <Select label={t('district')} value={fields.district || null} onChange={set('district')} error={faults.of('district')} options={(choices?.districts ?? []).map(({ code, name }) => ({ id: code, name: text(name) }))} />
      </FieldRow>
      <FieldRow>
        <TextField label={t('employer.from')} hint={choices?.minimumWage === undefined ? undefined : t('employer.minimum', { yuan: yuan(choices.minimumWage) })} unit={unit} inputMode="numeric" value={fields.from} maxLength={9} onChange={set('from')} error={faults.of('wageFrom')} />
        <TextField label={t('employer.to')} unit={unit} inputMode="numeric" value={fields.to} maxLength={9} onChange={set('to')} error={faults.of('wageTo')} />
        <TextField label={t('employer.places')} unit={t('unit.people', { ns: 'ui' })} inputMode="numeric" value={fields.places} maxLength={4} onChange={set('places')} error={faults.of('places')} />
      </FieldRow>
      <FieldRow>
        <TextField label={t('employer.contact')} value={fields.name} maxLength={30} onChange={set('name')} error={faults.of('contact/name')} />
        <TextField label={t('employer.phone')} hint={t('employer.phoneHint')} type="tel" value={fields.phone} maxLength={20} onChange={set('phone')} error={faults.of('contact/phone')} />
      </FieldRow>
      {sending.isError && !faults.any && <ProblemMessage error={sending.error} signInAs="enterprise" />}
      <div className={styles['acts']}><Button type="submit" size="large" busy={sending.isPending}>{t('employer.send')}</Button><Button look="quiet" onPress={onClose}>{t('cancel')}</Button></div>
    </form>
  );
}
