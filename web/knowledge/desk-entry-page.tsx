import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { KnowledgeEntry } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { problemOf } from '../ui/request.ts';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { EntryForm } from './entry-form.tsx';
import { deskQuery, entryQuery, releaseEntry, withdrawEntry } from './queries.ts';
import { TONES } from './standing-tones.ts';
import styles from './knowledge.module.css';

type Version = KnowledgeEntry['versions'][number];

/** One entry at the desk: all its versions, releasing, taking back, and writing the next. What is not there yet is written here as well. */
export function DeskEntryPage() {
  const { t } = useTranslation('knowledge');
  const { id } = useParams({ from: '/desk/knowledge/$id' });
  return <StaffOnly title={t('desk')} back={`/desk/knowledge/${id}`} needs="editor" only={{ title: t('only'), how: t('onlyHow') }}>{() => <Opened key={id} id={id} />}</StaffOnly>;
}

function Opened({ id }: { readonly id: string }) {
  const { t } = useTranslation('knowledge');
  const { words } = useSearch({ from: '/desk/knowledge/$id' });
  const entry = useQuery(entryQuery(id));
  const versions = stillThere(entry)?.versions;
  // What is begun here is nowhere yet.
  const isNew = versions === undefined && entry.isError && problemOf(entry.error).status === 404;
  const [writing, setWriting] = useState(false);
  const newest = versions?.[0];
  return (
    <>
      <p><Link to="/desk/knowledge">← {t('back')}</Link></p>
      <h1>{isNew ? t('new') : newest?.title.zh ?? t('desk')}</h1>
      {entry.isPending && <Skeleton card lines={6} />}
      {entry.isError && !isNew && <ProblemMessage error={entry.error} onRetry={() => void entry.refetch()} signInAs="staff" />}
      {(isNew || writing) && <EntryForm id={id} before={newest} words={words} onDone={writing ? () => setWriting(false) : undefined} onOvertaken={() => setWriting(true)} />}
      {newest && !writing && <p><Button look="secondary" onPress={() => setWriting(true)}>{t('edit')}</Button></p>}
      {versions && <section className={styles['part']} aria-labelledby="versions"><h2 id="versions">{t('versions')}</h2><ul className={styles['list']}>{versions.map((each) => <li key={each.version}><OneVersion id={id} of={each} newest={each === newest} /></li>)}</ul></section>}
    </>
  );
}

/** What was done is shown at once, here and in the list. */
function useShown(id: string, told: string): (entry: KnowledgeEntry) => Promise<void> {
  const queries = useQueryClient();
  return async (entry) => { queries.setQueryData(entryQuery(id).queryKey, entry); toast(told); await Promise.all([queries.invalidateQueries({ queryKey: deskQuery.queryKey }), queries.invalidateQueries({ queryKey: ['knowledge'] })]); };
}

function OneVersion({ id, of, newest }: { readonly id: string; readonly of: Version; readonly newest: boolean }) {
  const { t } = useTranslation('knowledge');
  const [taking, setTaking] = useState(false);
  const releasing = useMutation({ mutationFn: () => releaseEntry(id, of.version), onSuccess: useShown(id, t('released')) });
  const { version, standing, kind, audience, title, text, source, from, until } = of;
  return (
    <article className={styles['card']} aria-label={t('version', { version })}>
      <h3>{t('version', { version })} <Tag tone={TONES[standing]}>{t(`standing.${standing}`)}</Tag> <Tag>{t(`kind.${kind}`)}</Tag>{audience === 'staff' && <> <Tag tone="amber">{t('staffOnly')}</Tag></>}</h3>
      <p><strong lang="zh-CN">{title.zh}</strong></p>
      <details open={newest}><summary>{t('preview')}</summary><p className={styles['said']} lang="zh-CN">{text.zh}</p>{text.en !== '' && <p className={styles['said']} lang="en"><strong>{title.en}</strong>{'\n'}{text.en}</p>}</details>
      <p className={styles['small']}>{t('source')}{t('mark.colon', { ns: 'ui' })}<AsWritten>{source}</AsWritten> · {until === undefined ? t('valid', { from: formatDay(from) }) : t('validUntil', { from: formatDay(from), until: formatDay(until) })}</p>
      <p className={styles['small']}>{t('by', { who: of.writtenBy, at: formatInstant(of.writtenAt) })}{of.releasedAt !== undefined && <> · {t('releasedBy', { who: of.releasedBy, at: formatInstant(of.releasedAt) })}</>}{of.withdrawnAt !== undefined && <> · <AsWritten>{t('withdrawnBy', { who: of.withdrawnBy, at: formatInstant(of.withdrawnAt), reason: of.reason })}</AsWritten></>}</p>
      {releasing.isError && <ProblemMessage error={releasing.error} signInAs="staff" />}
      {newest && standing === 'draft' && <div className={styles['acts']}><Button disabled={!of.release} why={of.release ? undefined : t('ownWriting')} busy={releasing.isPending} onPress={() => releasing.mutate()}>{t('release')}</Button></div>}
      {of.withdraw && standing !== 'replaced' && standing !== 'over' && (taking ? <Withdraw id={id} version={version} onClose={() => setTaking(false)} /> : <div className={styles['acts']}><Button look="quiet" size="small" label={`${t('withdraw')} · ${t('version', { version })}`} onPress={() => setTaking(true)}>{t('withdraw')}</Button></div>)}
    </article>
  );
}

function Withdraw({ id, version, onClose }: { readonly id: string; readonly version: number; readonly onClose: () => void }) {
  const { t } = useTranslation('knowledge');
  const [reason, setReason] = useState('');
  const shown = useShown(id, t('withdrawn'));
  const sending = useMutation({ mutationFn: () => withdrawEntry(id, version, reason), onSuccess: async (entry) => { await shown(entry); onClose(); } });
  const faults = useFormFaults({ reason }, reason.trim() === '' ? ['reason'] : [], sending.error);
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!faults.isIncomplete() && !sending.isPending) sending.mutate(); };
  return (
    <form className={styles['form']} aria-label={t('withdraw')} noValidate onSubmit={submit}>
      <TextField label={t('withdrawWhy')} rows={2} maxLength={500} value={reason} onChange={setReason} error={faults.wrong('reason')} />
      <FormProblem faults={faults} error={sending.error} names={{ reason: t('withdrawWhy') }} signInAs="staff" />
      <div className={styles['acts']}><Button type="submit" look="danger" busy={sending.isPending}>{t('withdraw')}</Button><Button look="quiet" onPress={onClose}>{t('cancel')}</Button></div>
    </form>
  );
}
