import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TelephoneDesk } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import { putCall, telephoneQuery } from './queries.ts';
import styles from './telephone.module.css';

/** Who calls: the agent types what the caller says, and learns only whether all of it fits. */
export function CallerForm({ desk: { questions, needed, tries } }: { readonly desk: TelephoneDesk }) {
  const { t } = useTranslation('telephone');
  const text = useText();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const [checked, setChecked] = useState(false);
  const said = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''));
  const enough = Object.keys(said).length >= needed;
  // Each try is one of its own: what was told once is not told again by sending it anew.
  const beginning = useMutation({ mutationFn: () => putCall(crypto.randomUUID(), { name: name.trim(), number: number.trim(), answers: said, agreed: true }), onSuccess: (now) => queries.setQueryData(telephoneQuery.queryKey, now) });
  const { of: wrong, any } = useFieldFaults(beginning.error, { name, number });
  const empty = (value: string) => (checked && value.trim() === '' ? t('field.required', { ns: 'ui' }) : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (enough && agreed.length > 0 && name.trim() !== '' && number.trim() !== '' && !beginning.isPending) beginning.mutate();
  };
  const change = (id: string, answer: string) => setAnswers({ ...answers, [id]: answer });
  return (
    <section aria-labelledby="caller">
      <h2 id="caller">{t('caller')}</h2>
      <form className={styles['form']} onSubmit={submit} noValidate data-not-kept>
        <div className={styles['two']}>
          <TextField label={t('name')} value={name} maxLength={60} onChange={setName} error={empty(name) ?? wrong('name')} autoComplete="off" />
          <TextField label={t('number')} value={number} maxLength={30} onChange={setNumber} error={empty(number) ?? wrong('number')} autoComplete="off" />
        </div>
        <fieldset className={styles['questions']}>
          <legend>{t('questions')}</legend>
          <p className={styles['small']}>{t('questionsHow', { count: needed, tries })}</p>
          {questions.map(({ id, ask, by, field }) => (field?.kind === 'code'
            ? <Select key={id} label={text(ask)} value={answers[id] ?? ''} onChange={(code) => change(id, code)} options={[{ id: '', name: t('notAsked') }, ...field.options.map((option) => ({ id: option.code, name: text(option.name) }))]} />
            : <TextField key={id} label={text(ask)} value={answers[id] ?? ''} maxLength={by === 'tail' ? 4 : by === 'month' ? 7 : 120} hint={by === 'whole' ? undefined : t(`hint.${by}`)} onChange={(answer) => change(id, answer)} autoComplete="off" {...(by !== 'whole' && { inputMode: 'text' as const })} />))}
          {checked && !enough && <Notice tone="bad" live>{t('tooFew', { count: needed })}</Notice>}
        </fieldset>
        <ChoiceList label={t('before')} many value={agreed} onChange={setAgreed} choices={[{ id: 'agreed', name: t('agreed') }]} error={checked && agreed.length === 0 ? t('agreedNeeded') : undefined} />
        {beginning.isError && !any && <ProblemMessage error={beginning.error} signInAs="staff" />}
        <div className={styles['acts']}><Button type="submit" busy={beginning.isPending}>{t('check')}</Button></div>
      </form>
    </section>
  );
}
