import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdminOffice, AdminOffices } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { classes } from '../ui/classes.ts';
import { DateField } from '../ui/date-field.tsx';
import { FieldRow } from '../ui/field-row.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { useText } from '../ui/i18n.ts';
import { isOvertaken } from '../ui/overtaken.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { HoursFields } from './hours-fields.tsx';
import { NotTaken, type OwnParts } from './not-taken.tsx';
import { bodyOf, CITY, draftOf, emptyIn, HALL, rebased, type OfficeDraft } from './office-draft.ts';
import { changeOffice, enterOffice, officesQuery, trailQuery } from './queries.ts';
import { SlotFields, WindowFields } from './window-fields.tsx';
import styles from './admin.module.css';

/** What the server may find fault with, in the order of the form. */
const fieldsOf = ({ zh, en, level, within, district, address, times, windows, slots, from, ground }: OfficeDraft) => ({ zh, en, level, within, district, address, hours: times, windows, slots, from, ground });
type Props = { readonly view: AdminOffices; /** None for a new one. */ readonly office?: AdminOffice; readonly onDone: () => void };

/** Enters an office or changes one, from a day on and on a ground. */
export function OfficeForm({ view, office, onDone }: Props) {
  const { t } = useTranslation('admin');
  const text = useText();
  const queries = useQueryClient();
  const [{ draft, own }, setForm] = useState((): { readonly draft: OfficeDraft; readonly own: OwnParts } => ({ draft: draftOf(office, nextDay(view.today)), own: {} }));
  const [seen, setSeen] = useState(office);
  const change = (by: Partial<OfficeDraft>) => setForm((before) => ({ ...before, draft: { ...before.draft, ...by } }));
  const isHall = office?.id === HALL;
  const saving = useMutation({
    mutationFn: () => (office ? changeOffice(office.id, lastOf(seen), bodyOf(draft, isHall)) : enterOffice(bodyOf(draft, isHall))),
    onSuccess: (now) => {
      queries.setQueryData(officesQuery.queryKey, now);
      void queries.invalidateQueries({ queryKey: trailQuery.queryKey });
      toast(t('done.office'));
      onDone();
    },
    // Another one was faster: what stands here is theirs now, but for what was changed in this form alone; what both changed stands below as it was typed.
    onError: async (error) => {
      if (!office || !isOvertaken(error)) return;
      const now = (await queries.fetchQuery({ ...officesQuery, staleTime: 0 })).offices.find(({ id }) => id === office.id);
      setForm((form) => {
        const { draft: next, lost } = rebased(form.draft, draftOf(seen, form.draft.from), draftOf(now, form.draft.from));
        return { draft: next, own: { ...form.own, ...Object.fromEntries(lost.map((part) => [part, form.draft])) } };
      });
      setSeen(now);
    },
  });
  const faults = useFormFaults(fieldsOf(draft), emptyIn(draft, isHall), saving.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!saving.isPending && !faults.isIncomplete()) saving.mutate();
  };
  const line = (name: 'zh' | 'en' | 'district' | 'address' | 'ground', label: string, more: { readonly hint?: string; readonly maxLength: number }) => <TextField label={label} value={draft[name]} onChange={(value) => change({ [name]: value })} error={faults.wrong(name)} {...more} />;
  // Level and what stands above settle who decides: they stay as they were entered.
  const above = view.offices.filter(({ id, state, facts }) => id !== HALL && id !== office?.id && state === 'open' && facts.level !== undefined && facts.level !== 'village');
  const names = { zh: t('officeZh'), en: t('officeEn'), level: t('level'), within: t('above'), district: t('district'), address: t('address'), signs: t('signs'), hours: t('hours'), windows: t('windows'), slots: t('booking'), from: t('holdsFrom'), ground: t('ground') };
  return (
    <form className={classes(styles['form'], styles['short'])} onSubmit={submit} noValidate aria-label={office ? t('officeChange', { name: text(office.name) }) : t('officeNew')}>
      <FieldRow>{line('zh', t('officeZh'), { maxLength: 60 })}{line('en', t('officeEn'), { maxLength: 120 })}</FieldRow>
      {!isHall && (
        <>
          {!office && <ChoiceList row label={t('level')} value={draft.level} onChange={(level) => change({ level })} error={faults.wrong('level')} choices={(['county', 'township', 'village'] as const).map((level) => ({ id: level, name: t(`levels.${level}`) }))} />}
          {!office && <Select label={t('above')} hint={t('aboveHint')} value={draft.within} onChange={(within) => change({ within })} error={faults.wrong('within')} options={[{ id: CITY, name: t('city') }, ...above.map(({ id, name }) => ({ id, name: text(name) }))]} />}
          <FieldRow>{line('address', t('address'), { maxLength: 120 })}{line('district', t('district'), { maxLength: 6, hint: t('districtHint') })}</FieldRow>
          <ChoiceList row label={t('signs')} value={draft.signs} onChange={(signs) => change({ signs })} choices={[CITY, 'yes', 'no'].map((id) => ({ id, name: t(`signsAs.${id as 'city' | 'yes' | 'no'}`) }))} />
        </>
      )}
      {office?.facts.words && <p className={styles['small']}>{t('hoursWords', { words: text(office.facts.words) })}</p>}
      <HoursFields value={draft} onChange={change} error={faults.wrong('hours')} />
      <WindowFields value={draft.windows} onChange={(windows) => change({ windows })} error={faults.wrong('windows')} />
      <SlotFields books={draft.books} slots={draft.slots} onChange={change} error={faults.wrong('slots')} />
      <DateField label={t('holdsFrom')} hint={t('holdsFromHint')} value={draft.from} onChange={(from) => change({ from })} error={faults.wrong('from')} />
      {line('ground', t('ground'), { maxLength: 200, hint: t('groundHint') })}
      <FormProblem faults={faults} error={saving.error} names={names} signInAs="staff" latest />
      <NotTaken own={own} names={names} />
      <div className={styles['acts']}><Button type="submit" size="large" busy={saving.isPending}>{t(office ? 'officeSave' : 'officeEnter')}</Button><Button look="quiet" onPress={onDone}>{t('close')}</Button></div>
    </form>
  );
}

/** The last thing that was done about an office. */
const lastOf = (office?: AdminOffice): number => office?.history[0]?.change ?? 0;

function nextDay(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
