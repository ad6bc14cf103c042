import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../handover/handover.module.css';
import type { DossierDetail, DossierStep } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { DateField } from '../ui/date-field.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { problemOf } from '../ui/request.ts';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { dossiersQuery, postDossierStep } from './queries.ts';

const CHECKS = ['sealed', 'stamped', 'listed', 'noted', 'matching'] as const;
type Check = (typeof CHECKS)[number];
type Way = 'confidential' | 'messenger' | 'ems' | 'carried';

/** What has to be said for one step with a file; errors stand at their fields. */
export function DossierForm({ file, act, onClose }: { readonly file: DossierDetail; readonly act: DossierStep['act']; readonly onClose: () => void }) {
  const { t } = useTranslation('dossiers');
  const text = useText();
  const queries = useQueryClient();
  const [said, setSaid] = useState({ name: file.agency?.name ?? (act === 'register' ? file.keeper ?? '' : ''), address: file.agency?.address ?? '', letter: act === 'pack' ? file.letter ?? '' : '', pieces: '', number: '', list: (file.list ?? []).join('\n'), note: '', signedBy: '', on: '' });
  const [way, setWay] = useState<Way>('confidential');
  const [found, setFound] = useState<readonly Check[]>([]);
  const [restricted, setRestricted] = useState(file.restricted);
  const send = useMutation({
    mutationFn: (body: DossierStep) => postDossierStep(file, body),
    onSuccess: (now) => { toast(t(`done.${act}`)); onClose(); queries.setQueryData(dossiersQuery.queryKey, now); void queries.invalidateQueries({ queryKey: ['dossiers', 'of'] }); },
  });
  const errors = send.isError ? problemOf(send.error).errors ?? [] : [];
  const errorAt = (...pointers: readonly string[]): string | undefined => {
    const at = errors.filter(({ pointer }) => pointers.some((each) => pointer === `/body${each}` || pointer.startsWith(`/body${each}/`)));
    return at.length === 0 ? undefined : at.map(({ detail }) => text(detail)).join(' ');
  };
  const field = (name: Exclude<keyof typeof said, 'on'>, pointer: string, more: { readonly hint?: string; readonly rows?: number; readonly longest?: number } = {}) => (
    <TextField label={t(`field.${name}`)} value={said[name]} onChange={(value) => setSaid((before) => ({ ...before, [name]: value }))} error={errorAt(pointer)} maxLength={more.longest ?? 60} {...(more.hint !== undefined && { hint: more.hint })} {...(more.rows !== undefined && { rows: more.rows })} />
  );
  const sent = (
    <>
      <ChoiceList label={t('field.way')} choices={(act === 'register' ? [...file.ways, 'carried' as const] : act === 'dispatch' && file.restricted ? file.restrictedWays : file.ways).map((each) => ({ id: each, name: t(`way.${each}`) }))} value={way} onChange={(next) => setWay(next as Way)} error={errorAt('/way')} />
      {way !== 'carried' && <TextField label={t(way === 'messenger' ? 'field.messenger' : 'field.number')} value={said.number} onChange={(number) => setSaid((before) => ({ ...before, number }))} error={errorAt('/number')} maxLength={60} />}
    </>
  );
  const agency = (pointer: '/from' | '/to') => <>{field('name', `${pointer}/name`, { longest: 100 })}{field('address', `${pointer}/address`, { longest: 200 })}</>;
  const note = (hint: string) => field('note', '/note', { hint, rows: 2, longest: 300 });
  const submit = (event: FormEvent) => { event.preventDefault(); send.mutate(bodyOf(act, { ...said, way, found, restricted, packedAt: file.packedAt ?? '' })); };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      {act === 'register' && <>{agency('/from')}{field('letter', '/letter', { hint: t('noteNoHint') })}{field('pieces', '/pieces')}{sent}{way === 'carried' && <Notice tone="bad" title={t('carriedTitle')}>{t('carriedHow')}</Notice>}</>}
      {act === 'accept' && <ChoiceList many label={t('field.found')} hint={t('foundHint')} choices={CHECKS.map((each) => ({ id: each, name: t(`check.${each}`) }))} value={found} onChange={(next) => setFound(next as Check[])} error={errorAt('/found')} />}
      {act === 'pack' && <>{agency('/to')}{field('letter', '/letter', { hint: t('callNoHint') })}{field('list', '/list', { hint: t('listHint'), rows: 6, longest: 8000 })}<ChoiceList label={t('field.who')} hint={text(file.restrictedWho)} choices={[{ id: 'no', name: t('who.no') }, { id: 'yes', name: t('who.yes') }]} value={restricted ? 'yes' : 'no'} onChange={(next) => setRestricted(next === 'yes')} /></>}
      {act === 'dispatch' && sent}
      {act === 'acknowledge' && sent}
      {act === 'send-back' && <>{note(t('sendBackHint'))}{sent}</>}
      {act === 'chase' && note(t('chaseHint'))}
      {act === 'came-back' && note(t('cameBackHint'))}
      {act === 'missing' && note(t('missingHint'))}
      {act === 'receipt' && <>{field('signedBy', '/signedBy', { longest: 100 })}<DateField label={t('field.on')} value={said.on} onChange={(on) => setSaid((before) => ({ ...before, on }))} error={errorAt('/on')} /></>}
      {send.isError && errors.length === 0 && <ProblemMessage error={send.error} signInAs="staff" />}
      <span className={styles['acts']}>
        <Button type="submit" size="small" busy={send.isPending}>{t(`act.${act}`)}</Button>
        <Button look="secondary" size="small" onPress={onClose}>{t('cancel')}</Button>
      </span>
    </form>
  );
}

type Said = { readonly name: string; readonly address: string; readonly letter: string; readonly pieces: string; readonly number: string; readonly list: string; readonly note: string; readonly signedBy: string; readonly on: string; readonly way: Way; readonly found: readonly Check[]; readonly restricted: boolean; readonly packedAt: string };

function bodyOf(act: DossierStep['act'], { name, address, letter, pieces, number, list, note, signedBy, on, way, found, restricted, packedAt }: Said): DossierStep {
  const by = { way: way === 'carried' ? 'confidential' as const : way, number };
  switch (act) {
    case 'register': return { act, from: { name, address }, letter, pieces: /^\d{1,4}$/u.test(pieces.trim()) ? Number(pieces) : 0, way, ...(way !== 'carried' && { number }) };
    case 'accept': return { act, found: [...found] };
    case 'send-back': return { act, note, ...by };
    case 'acknowledge': return { act, ...by };
    case 'pack': return { act, to: { name, address }, letter, list: list.split('\n').filter((each) => each.trim() !== ''), restricted };
    case 'dispatch': return { act, ...by, packedAt };
    case 'receipt': return { act, signedBy, on };
    default: return { act, note };
  }
}
