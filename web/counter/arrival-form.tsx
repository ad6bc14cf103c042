import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { ArrivalBody, Counter } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import { ScanCard } from './scan-card.tsx';
import { counterQuery, putVisit } from './queries.ts';
import styles from './counter.module.css';

const KINDS: readonly ArrivalBody['shown'][] = ['identity-card', 'social-card', 'electronic-card', 'residence-permit'];
const CHECKS = ['compared', 'agreed'] as const;

/** Who has come: read from what they show, compared, and asked whether they agree. */
export function ArrivalForm({ here, cities }: Pick<Counter, 'here' | 'cities'>) {
  const { t } = useTranslation('counter');
  const text = useText();
  const queries = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const [{ name, number, shown }, setTyped] = useState({ name: '', number: '', shown: 'identity-card' as ArrivalBody['shown'] });
  const [city, setCity] = useState(here.code);
  const other = cities.find(({ code }) => code === city);
  const [checked, setChecked] = useState<readonly string[]>([]);
  const [missing, setMissing] = useState(false);
  const empty = (value: string) => (missing && value.trim() === '' ? t('field.required', { ns: 'ui' }) : undefined);
  const beginning = useMutation({ mutationFn: () => putVisit(id, { name: name.trim(), number: number.trim(), shown, compared: true, agreed: true, ...(other && { city: other.code }) }), onSuccess: (now) => queries.setQueryData(counterQuery.queryKey, now) });
  const { of: wrong, any } = useFieldFaults(beginning.error, { name, number });
  // Whoever agreed to the words for one city has not agreed to those for another.
  const choose = (code: string) => {
    setCity(code);
    setChecked(checked.filter((check) => check !== 'agreed'));
    beginning.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = checked.length < CHECKS.length || name.trim() === '' || number.trim() === '';
    setMissing(lacks);
    if (!lacks && !beginning.isPending) beginning.mutate();
  };
  return (
    <section aria-labelledby="arrive">
      <h2 id="arrive">{t('arrive')}</h2>
      <form className={styles['form']} onSubmit={submit} noValidate>
        {cities.length > 0 && <ChoiceList label={t('whose')} row value={city} onChange={choose} choices={[{ id: here.code, name: t('own', { city: text(here.name) }) }, ...cities.map(({ code, name: of }) => ({ id: code, name: text(of) }))]} hint={other && t('across', { city: text(other.name) })} />}
        {other && <details className={styles['small']}><summary>{t('agreement')}</summary><p><AsWritten>{t('basis', { basis: other.basis })}</AsWritten></p>{other.note !== undefined && <p><AsWritten>{t('note', { note: other.note })}</AsWritten></p>}</details>}
        {!other && <ScanCard onRead={(read) => { setTyped({ ...read, shown: 'electronic-card' }); beginning.reset(); }} />}
        <div className={styles['two']}>
          <TextField label={t('name')} value={name} maxLength={60} onChange={(typed) => setTyped({ name: typed, number, shown })} error={empty(name) ?? wrong('name')} />
          <TextField label={t('number')} value={number} maxLength={30} onChange={(typed) => setTyped({ name, number: typed, shown })} error={empty(number) ?? wrong('number')} />
        </div>
        <ChoiceList label={t('shown')} row value={shown} onChange={(value) => setTyped({ name, number, shown: value as ArrivalBody['shown'] })} choices={KINDS.map((kind) => ({ id: kind, name: t(`kinds.${kind}`) }))} />
        <ChoiceList label={t('check')} many value={checked} onChange={setChecked} choices={CHECKS.map((check) => ({ id: check, name: check === 'agreed' && other ? t('agreedAcross', { city: text(other.name), here: text(here.name) }) : t(check === 'compared' && shown === 'electronic-card' ? 'comparedCard' : check) }))} error={missing && checked.length < CHECKS.length ? t('missing') : undefined} />
        {beginning.isError && !any && <ProblemMessage error={beginning.error} signInAs="staff" />}
        <div className={styles['acts']}><Button type="submit" busy={beginning.isPending}>{t('begin')}</Button></div>
      </form>
    </section>
  );
}
