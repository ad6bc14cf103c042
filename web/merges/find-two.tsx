import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { FieldRow } from '../ui/field-row.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { problemOf } from '../ui/request.ts';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { Comparison } from './comparison.tsx';
import { compareNumbers, mergesQuery, proposeMerge } from './queries.ts';
import styles from './merges.module.css';

/** Two numbers are looked up, compared, and proposed to be one person. What is wrong is said at its field; nothing has changed then. */
export function FindTwo() {
  const { t } = useTranslation('merges');
  const text = useText();
  const [two, setTwo] = useState({ kept: '', merged: '' });
  const comparing = useMutation({ mutationFn: () => compareNumbers(two) });
  const errors = comparing.error ? problemOf(comparing.error).errors ?? [] : [];
  const fault = (field: string): string | undefined => { const found = errors.find(({ pointer }) => pointer === `/body/${field}`); return found && text(found.detail); };
  const change = (field: 'kept' | 'merged') => (value: string): void => { setTwo((before) => ({ ...before, [field]: value })); comparing.reset(); };
  return (
    <section className={styles['part']} aria-labelledby="find">
      <h2 id="find">{t('find')}</h2>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); comparing.mutate(); }}>
        <FieldRow>
          <TextField label={t('kept')} hint={t('keptHow')} maxLength={40} value={two.kept} onChange={change('kept')} error={fault('kept')} />
          <TextField label={t('merged')} hint={t('mergedHow')} maxLength={40} value={two.merged} onChange={change('merged')} error={fault('merged')} />
        </FieldRow>
        {comparing.error && errors.length === 0 && <ProblemMessage error={comparing.error} signInAs="staff" />}
        <div className={styles['acts']}><Button type="submit" busy={comparing.isPending}>{t('compare')}</Button></div>
      </form>
      {comparing.data && <><Comparison shown={comparing.data} /><Propose two={two} against={comparing.data.findings.flatMap(({ against }) => against ?? [])} /></>}
    </section>
  );
}

type Against = 'name' | 'birth' | 'sex' | 'death';

function Propose({ two, against }: { readonly two: { readonly kept: string; readonly merged: string }; readonly against: readonly Against[] }) {
  const { t } = useTranslation('merges');
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [proof, setProof] = useState('');
  const [despite, setDespite] = useState<readonly string[]>([]);
  const proposing = useMutation({
    mutationFn: () => proposeMerge(key, { ...two, reason, proof, despite: against.filter((each) => despite.includes(each)) }),
    onSuccess: async ({ number }) => {
      toast(t('proposed'));
      await queries.invalidateQueries({ queryKey: mergesQuery.queryKey });
      await navigate({ to: '/desk/merges/$number', params: { number } });
    },
  });
  const errors = proposing.error ? problemOf(proposing.error).errors ?? [] : [];
  const fault = (field: string): string | undefined => { const found = errors.find(({ pointer }) => pointer === `/body/${field}`); return found && text(found.detail); };
  const elsewhere = errors.every(({ pointer }) => !['/body/reason', '/body/proof', '/body/despite'].includes(pointer));
  return (
    <form className={styles['form']} noValidate aria-label={t('propose')} onSubmit={(event) => { event.preventDefault(); proposing.mutate(); }}>
      <h2>{t('propose')}</h2>
      <p className={styles['small']}>{t('proposeHow')}</p>
      {against.length > 0 && <ChoiceList many label={t('despite')} choices={against.map((each) => ({ id: each, name: t(`about.against.${each}`) }))} value={despite} onChange={setDespite} error={fault('despite')} />}
      <TextField label={t('reason')} hint={t('reasonHow')} rows={3} maxLength={1000} value={reason} onChange={setReason} error={fault('reason')} />
      <TextField label={t('proof')} hint={t('proofHow')} rows={2} maxLength={1000} value={proof} onChange={setProof} error={fault('proof')} />
      {proposing.error && elsewhere && <ProblemMessage error={proposing.error} signInAs="staff" />}
      <div className={styles['acts']}><Button type="submit" busy={proposing.isPending}>{t('propose')}</Button></div>
    </form>
  );
}
