import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import type { RepairForm } from './repair-acts.tsx';
import styles from './repairs.module.css';

/** 核实: whether the person was reached, what they said, what is found, and what those who were rated read. */
export function CheckForm({ form: { busy, failed, onSend }, isRated }: { readonly form: RepairForm; /** Somebody had a part in what is rated. */ readonly isRated: boolean }) {
  const { t } = useTranslation('repairs');
  const [reached, setReached] = useState<string | null>(null);
  const [holds, setHolds] = useState<string | null>(null);
  const [kind, setKind] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [told, setTold] = useState('');
  const [checked, setChecked] = useState(false);
  const faults = useFieldFaults(failed, { said, told });
  const lacks = (value: string | null): string | undefined => (checked && value === null ? t('check.incomplete') : undefined);
  const send = (): void => {
    setChecked(true);
    if (reached === null || holds === null || kind === null) return;
    onSend({ act: 'check', body: { reached: reached === 'yes', said, holds: holds === 'yes', told, complex: kind === 'complex' } });
  };
  return (
    <form className={styles['form']} aria-labelledby="check" noValidate onSubmit={(event) => { event.preventDefault(); if (!busy) send(); }}>
      <h2 id="check">{t('check.title')}</h2>
      <ChoiceList row label={t('check.reached')} choices={[{ id: 'yes', name: t('check.yes') }, { id: 'no', name: t('check.no') }]} value={reached} onChange={setReached} error={lacks(reached)} />
      <TextField label={t('check.said')} hint={t('check.saidHow')} rows={4} maxLength={2000} value={said} onChange={setSaid} error={faults.of('said')} />
      <ChoiceList row label={t('check.holds')} choices={[{ id: 'yes', name: t('holds') }, { id: 'no', name: t('holdsNot') }]} value={holds} onChange={setHolds} error={lacks(holds)} />
      {isRated && <TextField label={t('check.told')} hint={t('check.toldHow')} rows={3} maxLength={2000} value={told} onChange={setTold} error={faults.of('told')} />}
      <ChoiceList row label={t('check.kind')} hint={t('check.kindHow')} choices={[{ id: 'simple', name: t('simple') }, { id: 'complex', name: t('complex') }]} value={kind} onChange={setKind} error={lacks(kind)} />
      {failed && !faults.any && <ProblemMessage error={failed} signInAs="staff" />}
      <div className={styles['acts']}><Button type="submit" busy={busy}>{t('check.send')}</Button></div>
    </form>
  );
}
