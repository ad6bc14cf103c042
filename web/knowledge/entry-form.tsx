import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnowledgeBody, KnowledgeEntry } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FieldRow } from '../ui/field-row.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { isOvertaken } from '../ui/overtaken.ts';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { deskQuery, entryQuery, putEntry } from './queries.ts';
import styles from './knowledge.module.css';

type Version = KnowledgeEntry['versions'][number];
type Props = { readonly id: string; /** The newest version, which the next begins with. */ readonly before?: Version | undefined; /** What nobody found and the entry is to answer. */ readonly words?: string | undefined; readonly onDone?: (() => void) | undefined; /** Somebody else wrote a version meanwhile, which has been read. */ readonly onOvertaken?: () => void };
const FIELDS = ['title/zh', 'text/zh', 'source', 'words', 'related', 'from', 'until', 'title/en', 'text/en'] as const;
const lines = (text: string): string[] => text.split('\n').map((each) => each.trim()).filter((each) => each !== '');

/** Writing the next version of an entry, or its first. */
export function EntryForm({ id, before, words, onDone, onOvertaken }: Props) {
  const { t } = useTranslation('knowledge');
  const queries = useQueryClient();
  // The version that the fields were filled from, whatever has been read since.
  const [seen, setSeen] = useState(before?.version ?? 0);
  const [kind, setKind] = useState<Version['kind']>(before?.kind ?? 'question');
  const [audience, setAudience] = useState<Version['audience']>(before?.audience ?? 'public');
  const [fields, setFields] = useState<Readonly<Record<(typeof FIELDS)[number], string>>>({
    'title/zh': before?.title.zh ?? '', 'title/en': before?.title.en ?? '', 'text/zh': before?.text.zh ?? '', 'text/en': before?.text.en ?? '', source: before?.source ?? '',
    words: before?.words.join('\n') ?? words ?? '', related: before?.related.join('\n') ?? '', from: before?.from ?? '', until: before?.until ?? '',
  });
  const set = (name: (typeof FIELDS)[number]) => (value: string): void => setFields((now) => ({ ...now, [name]: value }));
  const body: KnowledgeBody = {
    seen, kind, audience, title: { zh: fields['title/zh'], en: fields['title/en'] }, text: { zh: fields['text/zh'], en: fields['text/en'] }, source: fields.source, words: lines(fields.words), related: lines(fields.related), from: fields.from, ...(fields.until !== '' && { until: fields.until }),
  };
  const sending = useMutation({
    mutationFn: () => putEntry(id, body),
    onSuccess: async (entry) => { queries.setQueryData(entryQuery(id).queryKey, entry); toast(t('saved')); onDone?.(); await queries.invalidateQueries({ queryKey: deskQuery.queryKey }); },
    // Only what stands below by now may be written over.
    onError: async (error) => {
      if (!isOvertaken(error)) return;
      onOvertaken?.();
      setSeen((await queries.fetchQuery({ ...entryQuery(id), staleTime: 0 })).versions[0]?.version ?? 0);
    },
  });
  const faults = useFormFaults(fields, (['title/zh', 'text/zh', 'source', 'from'] as const).filter((field) => fields[field].trim() === ''), sending.error);
  const names = { 'title/zh': t('form.titleZh'), 'text/zh': t('form.textZh'), source: t('form.source'), words: t('form.words'), related: t('form.related'), from: t('form.from'), until: t('form.until'), 'title/en': t('form.titleEn'), 'text/en': t('form.textEn') };
  const field = (name: (typeof FIELDS)[number]) => ({ label: names[name], value: fields[name], onChange: set(name), error: faults.wrong(name) });
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!faults.isIncomplete() && !sending.isPending) sending.mutate(); };
  return (
    <form className={styles['form']} aria-label={before ? t('edit') : t('new')} noValidate onSubmit={submit}>
      <ChoiceList label={t('form.kind')} row value={kind} onChange={(next) => setKind(next as Version['kind'])} choices={(['question', 'policy', 'guide'] as const).map((each) => ({ id: each, name: t(`kind.${each}`) }))} />
      <ChoiceList label={t('form.audience')} row value={audience} onChange={(next) => setAudience(next as Version['audience'])} choices={(['public', 'staff'] as const).map((each) => ({ id: each, name: t(`form.${each}`) }))} />
      <TextField {...field('title/zh')} maxLength={80} />
      <TextField {...field('text/zh')} rows={6} maxLength={4000} />
      <TextField {...field('source')} hint={t('form.sourceHint')} maxLength={300} />
      <TextField {...field('words')} hint={t('form.wordsHint')} rows={4} maxLength={2400} optional />
      <TextField {...field('related')} hint={t('form.relatedHint')} rows={2} maxLength={1200} optional />
      <FieldRow><DateField {...field('from')} hint={t('form.fromHint')} /><DateField {...field('until')} hint={t('form.untilHint')} /></FieldRow>
      <TextField {...field('title/en')} maxLength={160} optional />
      <TextField {...field('text/en')} rows={4} maxLength={8000} optional />
      <FormProblem faults={faults} error={sending.error} names={names} signInAs="staff" latest />
      <div className={styles['acts']}><Button type="submit" busy={sending.isPending}>{t('save')}</Button>{onDone && <Button look="quiet" onPress={onDone}>{t('cancel')}</Button>}</div>
    </form>
  );
}
