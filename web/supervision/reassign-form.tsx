import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { shortNumber } from '../desk/queue-order.ts';
import type { ReassignDone, Supervision } from '../ui/api-types.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { TextField } from '../ui/text-field.tsx';
import { postReassign } from './queries.ts';
import { staffStatus } from '../ui/staff-status.ts';
import styles from './supervision.module.css';

type Row = Supervision['rows'][number] & { readonly holder: string };
type Done = ReassignDone['results'][number];

/** So many are sent at a time, so that it can be seen how far it is, and what was done is known where the rest fails. */
const AT_A_TIME = 10;
/** A choice holds for whoever had it then: what is with somebody else by now is not chosen any more, and is not passed on twice. */
const keyOf = ({ case: number, no, holder }: Pick<Row, 'case' | 'no' | 'holder'>): string => `${number}/${no}/${holder}`;

/** Draws others for the items that are chosen among those listed that somebody has in hand, each by itself; says of each who has it now, or why it stays. */
export function ReassignForm({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('supervision');
  const text = useText();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [sure, setSure] = useState(false);
  // What became of each is shown by itself: a list that has moved on names it no longer.
  const [done, setDone] = useState<readonly (Done & Pick<Row, 'name'>)[]>([]);
  const picked = rows.filter((row) => chosen.includes(keyOf(row)));
  const passing = useMutation({
    mutationFn: async (all: readonly Row[]) => {
      setDone([]);
      for (let at = 0; at < all.length; at += AT_A_TIME) {
        const some = all.slice(at, at + AT_A_TIME);
        const { results } = await postReassign({ items: some.map(({ case: number, no, holder }) => ({ case: number, no, holder })), reason: reason.trim() });
        setDone((before) => [...before, ...results.map((each, index) => ({ ...each, name: some[index]!.name }))]);
        setChosen((before) => before.filter((key) => !some.some((row) => keyOf(row) === key)));
      }
    },
    onSuccess: () => setReason(''),
    onSettled: async () => { await queries.invalidateQueries({ queryKey: ['supervision', 'list'] }); },
  });
  const faults = useFormFaults({ items: chosen, reason }, [...(picked.length === 0 ? ['items'] : []), ...(reason.trim() === '' ? ['reason'] : [])], passing.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!passing.isPending && !faults.isIncomplete()) setSure(true);
  };
  const asked = passing.variables?.length ?? 0;
  const [moved, stayed] = [done.filter(({ because }) => because === undefined), done.filter(({ because }) => because !== undefined)];
  // Where the last of the list was passed on, what became of it is still to be read.
  if (rows.length === 0 && asked === 0) return null;
  return (
    <details className={classes(styles['part'], 'no-print')}>
      <summary>{t('reassign.open')}</summary>
      {rows.length > 0 && <form className={styles['form']} aria-label={t('reassign.open')} noValidate onSubmit={submit}>
        <p className={styles['small']}>{t('reassign.how')}</p>
        <p className={styles['picks']}>
          <Button look="quiet" size="small" onPress={() => setChosen(rows.map(keyOf))}>{t('reassign.all', { count: rows.length })}</Button>
          <Button look="quiet" size="small" disabled={chosen.length === 0} onPress={() => setChosen([])}>{t('reassign.none')}</Button>
        </p>
        <div className={styles['picked']}>
          <ChoiceList many label={t('reassign.items')} value={chosen} onChange={setChosen} error={faults.wrong('items')}
            choices={rows.map((row) => ({ id: keyOf(row), name: text(row.name), note: [shortNumber(row.case), t(row.holderAs === 'reviewer' ? 'reviewer' : 'holder', { number: row.holder }), t(staffStatus(row.status), { ns: 'ui' })].join(' · ') }))} />
        </div>
        <TextField label={t('reassign.reason')} hint={t('reassign.reasonHow')} rows={2} maxLength={500} value={reason} onChange={setReason} error={faults.wrong('reason')} />
        <FormProblem faults={faults} error={passing.error} names={{ items: t('reassign.items'), reason: t('reassign.reason') }} signInAs="staff" />
        {sure ? <AskFirst title={t('reassign.sure', { count: picked.length })} text={reason.trim()} yes={t('reassign.go')} no={t('orders.keep')} onYes={() => { setSure(false); passing.mutate(picked); }} onNo={() => setSure(false)} /> : <Button type="submit" busy={passing.isPending}>{t('reassign.go')}</Button>}
        {passing.isPending && <Progress label={t('reassign.at', { done: done.length, count: asked })} share={asked === 0 ? 0 : done.length / asked} />}
      </form>}
      {!passing.isPending && asked > 0 && (
        <div className={styles['outcome']}><Notice tone={stayed.length > 0 || done.length < asked ? 'wait' : 'good'} live title={t('reassign.done', { count: moved.length })}>
          {done.length < asked && <p>{t('reassign.rest', { count: asked - done.length })}</p>}
          <ul>{[...stayed, ...moved].map((each) => <li key={`${each.case}/${each.no}`}>{text(each.name)} · {shortNumber(each.case)} · {each.because ? text(each.because) : t('reassign.to', { number: each.to ?? '' })}</li>)}</ul>
        </Notice></div>
      )}
    </details>
  );
}
