import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskNoteBody, Risks } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { putRiskNote, risksQuery } from './queries.ts';
import styles from './risks.module.css';

/** That the risk was gone through, or that it came true and what was done. */
export function NoteForm({ risk, onDone }: { readonly risk: Risks['risks'][number]; readonly onDone: () => void }) {
  const { t } = useTranslation('risks');
  const queries = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<RiskNoteBody['kind']>(risk.shows ? 'happened' : 'reviewed');
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const send = useMutation({
    mutationFn: () => putRiskNote(risk.id, id, { kind, note: note.trim() }),
    onSuccess: (now) => { queries.setQueryData(risksQuery.queryKey, now); toast(t('noted')); onDone(); },
  });
  return (
    <form className={styles['form']} aria-label={t('note')} noValidate onSubmit={(event) => { event.preventDefault(); setChecked(true); if (note.trim() !== '' && !send.isPending) send.mutate(); }}>
      <ChoiceList label={t('what')} row value={kind} onChange={(next) => setKind(next as RiskNoteBody['kind'])} choices={(['reviewed', 'happened'] as const).map((each) => ({ id: each, name: t(`kind.${each}`) }))} />
      <TextField label={t('words')} hint={t('wordsHow')} rows={3} maxLength={1000} value={note} onChange={setNote} error={checked && note.trim() === '' ? t('wordsNeeded') : undefined} />
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" />}
      <div className={styles['acts']}><Button look="quiet" onPress={onDone} disabled={send.isPending}>{t('cancel')}</Button><Button type="submit" busy={send.isPending}>{t('save')}</Button></div>
    </form>
  );
}
