import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkScreen } from '../../ui/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { client, valueOf } from '../../ui/request.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useFieldFaults } from '../../ui/use-field-faults.ts';
import styles from './plan.module.css';

/** The person answers on their screen, and the clerk sees it within this. */
const LOOK_MS = 2000;
const KEY = ['staff', 'counter', 'screen'];
type Act = { readonly act: 'ask' } | { readonly act: 'excuse'; readonly reason: string; readonly witness: string };

/** At a counter: what the person says on the second screen to what is filled in for them, and the way to their signature. */
export function SecondScreen() {
  const { t } = useTranslation('hall');
  const text = useText();
  const queries = useQueryClient();
  const read = useQuery({ queryKey: KEY, queryFn: async () => await valueOf<ClerkScreen>(client.GET('/api/v1/staff/counter/screen')), refetchInterval: LOOK_MS, staleTime: 0, gcTime: 0 });
  const [excusing, setExcusing] = useState(false);
  const sheet = read.data?.sheet;
  const acting = useMutation({
    mutationFn: (act: Act) => valueOf<ClerkScreen>(client.POST('/api/v1/staff/counter/screen/acts', { body: { ...act, sheet: sheet?.digest ?? '' } })),
    onSuccess: (now) => { queries.setQueryData(KEY, now); setExcusing(false); },
  });
  if (!read.data || (!read.data.paired && !read.data.must)) return null;
  if (!sheet) return <Notice tone={read.data.must ? 'wait' : 'info'} title={t('second.title')}>{t(read.data.paired ? 'second.notYet' : 'second.connect')}</Notice>;
  const { stage, doubts } = sheet;
  const done = stage === 'signed' || stage === 'excused';
  // A question has its mark already.
  const said = doubts.map(({ label, value }) => [text(label), text(value)].join(t(/[?？]$/u.test(text(label)) ? 'mark.gap' : 'mark.colon', { ns: 'ui' })));
  return (
    <section aria-labelledby="second" className={styles['second']}>
      <h2 id="second">{t('second.title')}</h2>
      {said.length > 0 ? <Notice tone="bad" live title={t('second.doubted')}><ul>{said.map((line) => <li key={line}>{line}</li>)}</ul>{t('second.mend')}</Notice>
        : <Notice tone={done ? 'good' : stage === 'reading' ? 'info' : 'wait'} live title={t(`second.stage.${stage}`)} />}
      {stage === 'reading' && <Button look="secondary" busy={acting.isPending} disabled={doubts.length > 0} why={doubts.length > 0 ? t('second.doubted') : undefined} onPress={() => acting.mutate({ act: 'ask' })}>{t('second.ask')}</Button>}
      {(stage === 'asked' || stage === 'confirmed') && !excusing && <Button look="quiet" onPress={() => setExcusing(true)}>{t('second.excuse')}</Button>}
      {(stage === 'asked' || stage === 'confirmed') && excusing && <Excuse busy={acting.isPending} error={acting.error} onExcuse={(given) => acting.mutate({ act: 'excuse', ...given })} onLeave={() => setExcusing(false)} />}
      {acting.isError && !excusing && <ProblemMessage error={acting.error} signInAs="staff" />}
    </section>
  );
}

function Excuse({ busy, error, onExcuse, onLeave }: { readonly busy: boolean; readonly error: unknown; readonly onExcuse: (given: { readonly reason: string; readonly witness: string }) => void; readonly onLeave: () => void }) {
  const { t } = useTranslation('hall');
  const [reason, setReason] = useState('');
  const [witness, setWitness] = useState('');
  const { of: wrong, any } = useFieldFaults(error, { reason, witness });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onExcuse({ reason, witness });
  };
  return (
    <form onSubmit={submit} noValidate className={styles['excuse']}>
      <TextField label={t('second.reason')} value={reason} maxLength={200} autoFocus onChange={setReason} error={wrong('reason')} />
      <TextField label={t('second.witness')} hint={t('second.witnessHint')} value={witness} maxLength={60} onChange={setWitness} error={wrong('witness')} />
      <div className={styles['buttons']}><Button type="submit" busy={busy}>{t('second.record')}</Button><Button look="quiet" onPress={onLeave}>{t('second.leave')}</Button></div>
      {error !== null && !any && <ProblemMessage error={error} signInAs="staff" />}
    </form>
  );
}
