import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkBody, BulkDone, QueueRow } from '../ui/api-types.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { publicCode } from '../ui/public-code.ts';
import { TextField } from '../ui/text-field.tsx';
import { whenGone } from '../ui/when-gone.ts';
import { postBulk } from './bulk-api.ts';
import { bulkBody, faultsOf, isBlank, type BulkAct, type BulkWords } from './bulk-body.ts';
import { queueQuery } from './queries.ts';
import { useShortcuts } from './shortcuts.ts';
import { shortNumber } from './queue-order.ts';
import type { Group, Picking } from './use-picking.ts';
import styles from './bulk-panel.module.css';

/** So many are sent at a time, so that it can be seen how far it is. */
const AT_A_TIME = 5;
const NOTHING: BulkWords = { note: '', elements: [], evidence: [], kind: null, reason: '' };
type Sending = { readonly group: Group; readonly items: Group['items']; readonly body: (from: number, count: number) => BulkBody };

/** What is done with several like items, and what became of each. What was chosen when it was sent is what it was done with, whatever the queue shows by then. */
export function BulkPanel({ picking, rows, onEnd }: { readonly picking: Picking; readonly rows: readonly Pick<QueueRow, 'case' | 'no'>[]; readonly onEnd: () => void }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const queries = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  // The key of one act: sent again after a failure, nothing is done twice.
  const [key] = useState(() => crypto.randomUUID());
  const [act, setAct] = useState<BulkAct | null>(null);
  const [words, setWords] = useState(NOTHING);
  const [sure, setSure] = useState(false);
  const [done, setDone] = useState<BulkDone['results']>([]);
  const sending = useMutation({
    mutationFn: async ({ items, body }: Sending) => {
      for (let at = done.length; at < items.length; at += AT_A_TIME) {
        const { results } = await postBulk(body(at, AT_A_TIME));
        setDone((before) => [...before, ...results]);
      }
    },
    onSettled: async () => { await queries.invalidateQueries({ queryKey: queueQuery.queryKey }); },
  });
  const group = sending.variables?.group ?? picking.group;
  const items = sending.variables?.items ?? group?.items.filter(({ case: number, no }) => picking.chosen.includes(`${number}/${String(no)}`) && rows.some((row) => row.case === number && row.no === no)) ?? [];
  const finished = !sending.isPending && done.length > 0;
  const result = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (finished) whenGone(() => result.current); }, [finished]);
  // The key that closes a page must not throw away what was filled in: for that there is the button.
  useShortcuts({ Escape: finished || (!sending.isPending && isBlank(act, words)) ? onEnd : undefined });
  const faults = useFormFaults({ act, asks: words, note: words.note, kind: words.kind, reason: words.reason }, faultsOf(act, words), sending.error);
  if (!group) return <section className={styles['panel']}><Notice tone="wait" title={t('bulk.none')} /><Button look="secondary" onPress={onEnd}>{t('bulk.back')}</Button></section>;
  const change = (some: Partial<BulkWords>): void => setWords((before) => ({ ...before, ...some }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!sending.isPending && !faults.isIncomplete()) setSure(true);
  };
  const send = (): void => {
    setSure(false);
    if (act !== null) sending.mutate({ group, items, body: (from, count) => bulkBody(act, words, { key, alike: group.alike, items, from, count }) });
  };
  const [may, mayNot] = [group.actions.filter(({ why }) => !why), group.actions.filter(({ why }) => why)];
  const stayed = done.filter(({ because }) => because !== undefined);
  const started = done.length > 0;
  return (
    <section className={styles['panel']} aria-labelledby="bulk-title">
      <h1 id="bulk-title" ref={heading} tabIndex={-1}>{t('bulk.title', { count: items.length })}</h1>
      <p><strong>{text(group.name)}</strong>{publicCode(group.service) !== undefined && <> · {publicCode(group.service)}</>}</p>
      <p className={styles['what']}>{group.question.length > 0 ? t('bulk.question', { names: group.question.map((name) => text(name)).join(t('act.join')) }) : t('bulk.noQuestion')}</p>
      {!started && (
        <form className={styles['form']} aria-labelledby="bulk-title" noValidate onSubmit={submit}>
          <ChoiceList label={t('bulk.what')} value={act} onChange={(value) => setAct(value as BulkAct)} error={faults.wrong('act') && t('bulk.choose')} choices={may.map(({ action }) => ({ id: action, name: t(`bulk.act.${action}`), note: t(`bulk.actHow.${action}`) }))} />
          {mayNot.map(({ action, why }) => <p key={action} className={styles['what']}>{t('bulk.cannot', { name: t(`bulk.act.${action}`), why: why && text(why) })}</p>)}
          {act === 'ask-correction' && (
            <>
              {group.correctable.elements.length > 0 && <ChoiceList many label={t('correct.elements')} value={words.elements} onChange={(elements) => change({ elements })} error={faults.wrong('asks') && t('correct.choose')} choices={group.correctable.elements.map(({ id, name }) => ({ id, name: text(name) }))} />}
              {group.correctable.evidence.length > 0 && <ChoiceList many label={t('correct.evidence')} value={words.evidence} onChange={(evidence) => change({ evidence })} choices={group.correctable.evidence.map(({ id, name }) => ({ id, name: text(name) }))} />}
              <TextField label={t('correct.note')} hint={t('correct.noteHow')} rows={3} maxLength={1000} value={words.note} onChange={(note) => change({ note })} error={faults.wrong('note')} />
            </>
          )}
          {act === 'approve' && <TextField label={t('act.noteOptional')} rows={2} maxLength={1000} value={words.note} onChange={(note) => change({ note })} />}
          {act === 'hand-back' && (
            <>
              <ChoiceList label={t('handBack.kind')} value={words.kind} onChange={(kind) => change({ kind: kind as BulkWords['kind'] })} error={faults.wrong('kind') && t('handBack.choose')} choices={[{ id: 'recusal', name: t('handBack.recusal'), note: t('handBack.recusalHow') }, { id: 'unable', name: t('handBack.unable'), note: t('handBack.unableHow') }]} />
              <TextField label={t('handBack.reason')} hint={t('handBack.reasonHow')} rows={3} maxLength={1000} value={words.reason} onChange={(reason) => change({ reason })} error={faults.wrong('reason')} />
            </>
          )}
          <FormProblem faults={faults} error={sending.error} names={{ act: t('bulk.what'), asks: t('correct.elements'), note: t('correct.note'), kind: t('handBack.kind'), reason: t('handBack.reason') }} signInAs="staff" />
          {sure && act !== null
            ? <AskFirst title={t('bulk.sure', { count: items.length, name: t(`bulk.act.${act}`) })} text={t('bulk.sureHow')} yes={t('bulk.go')} no={t('act.back')} onYes={send} onNo={() => setSure(false)} />
            : <p className={styles['row']}><Button look="quiet" disabled={sending.isPending} onPress={onEnd}>{t('bulk.back')}</Button><Button type="submit" busy={sending.isPending}>{t('bulk.go')}</Button></p>}
        </form>
      )}
      {sending.isPending && <Progress label={t('bulk.at', { done: done.length, count: items.length })} share={items.length === 0 ? 0 : done.length / items.length} />}
      {finished && (
        <Notice tone={stayed.length > 0 || done.length < items.length ? 'wait' : 'good'} title={<h2 ref={result} tabIndex={-1} className={styles['done']}>{t('bulk.done', { count: done.length - stayed.length })}</h2>}>
          {stayed.length > 0 && <p>{t('bulk.stayed', { count: stayed.length })}</p>}
          {done.length < items.length && <p>{t('bulk.rest', { count: items.length - done.length })} <Button size="small" onPress={send}>{t('bulk.again')}</Button></p>}
          <ul>{[...stayed, ...done.filter((each) => !stayed.includes(each))].map((each) => <li key={`${each.case}/${String(each.no)}`}>{shortNumber(each.case)} · {each.because ? text(each.because) : t('bulk.ok')}</li>)}</ul>
          <p className={styles['after']}><Button look="secondary" onPress={onEnd}>{t('bulk.back')}</Button></p>
        </Notice>
      )}
    </section>
  );
}
