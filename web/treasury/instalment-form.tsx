import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstalmentsBody } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { readMoney } from '../ui/field-input.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { problemOf } from '../ui/request.ts';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import styles from './treasury.module.css';

type Props<T> = {
  readonly label: string; /** All that is owed, in words and in fen. */ readonly left: string; readonly leftFen: number; readonly months: number;
  readonly send: (id: string, body: InstalmentsBody) => Promise<T>; readonly onDone: (answer: T) => void; readonly onBack: () => void;
};

/** Agree on instalments: so much each month from a day. It says how many sums that makes before anybody agrees. */
export function InstalmentForm<T>({ label, left, leftFen, months, send, onDone, onBack }: Props<T>) {
  const { t } = useTranslation('treasury');
  const text = useText();
  const [typed, setTyped] = useState({ every: '', first: '', note: '' });
  const [checked, setChecked] = useState(false);
  // One id for one plan: sent again after a broken connection it is the same.
  const [id] = useState(() => crypto.randomUUID());
  const everyFen = readMoney(typed.every) ?? 0;
  const agree = useMutation({ mutationFn: () => send(id, { debtFen: leftFen, everyFen, first: typed.first, note: typed.note.trim() }), onSuccess: (answer) => { toast(t('agree.done')); onDone(answer); } });
  const change = (field: keyof typeof typed) => (value: string): void => { setTyped((before) => ({ ...before, [field]: value })); agree.reset(); };
  const said = agree.error ? problemOf(agree.error).errors ?? [] : [];
  const fault = (field: string): string | undefined => { const found = said.find(({ pointer }) => pointer === `/body/${field}`); return found && text(found.detail); };
  const count = everyFen > 0 ? Math.ceil(leftFen / everyFen) : 0;
  const go = (): void => {
    setChecked(true);
    if (everyFen > 0 && typed.first !== '' && !agree.isPending) agree.mutate();
  };
  return (
    <form className={styles['form']} aria-label={label} noValidate onSubmit={(event) => { event.preventDefault(); go(); }}>
      <p className={styles['small']}>{t('agree.lead', { left, months })}</p>
      <TextField label={t('agree.every')} inputMode="decimal" value={typed.every} onChange={change('every')} hint={count > 0 ? t('agree.sums', { count, last: ((leftFen - everyFen * (count - 1)) / 100).toFixed(2) }) : undefined} error={checked && everyFen <= 0 ? t('agree.wrongEvery') : fault('everyFen')} />
      <DateField label={t('agree.first')} hint={t('agree.firstHow')} value={typed.first} onChange={change('first')} error={checked && typed.first === '' ? t('agree.wrongFirst') : fault('first')} />
      <TextField label={t('agree.note')} hint={t('agree.noteHow')} optional maxLength={500} value={typed.note} onChange={change('note')} />
      {agree.isError && said.length === 0 && <ProblemMessage error={agree.error} signInAs="staff" />}
      <div className={styles['acts']}><Button look="quiet" onPress={onBack}>{t('agree.back')}</Button><Button type="submit" busy={agree.isPending}>{t('agree.go')}</Button></div>
    </form>
  );
}
