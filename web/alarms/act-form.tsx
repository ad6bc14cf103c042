import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../supervision/supervision.module.css';
import type { Alarms, AlarmView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { alarmsQuery, postAct, postClosing, postEnquiry } from './queries.ts';

export type Act = 'noted' | 'taken' | 'stopped' | 'released' | 'close' | 'ask';
type Props = { readonly act: Act; readonly alarm: AlarmView; readonly cities: Alarms['cities']; readonly what: string; readonly onDone: () => void };

const FINDINGS = ['real', 'false'] as const;
const AFTERS = ['keep', 'release'] as const;

/** One thing that is done about an alarm, with a word on it; closing asks for the finding, asking another city for the city. */
export function ActForm({ act, alarm, cities, what, onDone }: Props) {
  const { t } = useTranslation('alarms');
  const text = useText();
  const queries = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const [note, setNote] = useState('');
  const [finding, setFinding] = useState<(typeof FINDINGS)[number] | null>(null);
  const [after, setAfter] = useState<(typeof AFTERS)[number]>('keep');
  const [city, setCity] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const words = note.trim();
  const send = useMutation({
    mutationFn: () => act === 'close' ? postClosing(alarm.id, { id, finding: finding!, release: after === 'release', note: words }) : act === 'ask' ? postEnquiry(alarm.id, { id, region: city!, question: words }) : postAct(alarm.id, { id, kind: act, note: words }),
    onSuccess: (next) => { queries.setQueryData(alarmsQuery.queryKey, next); toast(t('done')); onDone(); },
  });
  const ready = words !== '' && (act !== 'close' || finding !== null) && (act !== 'ask' || city !== null);
  return (
    <form className={styles['form']} aria-label={t('of', { act: t(act), what })} noValidate onSubmit={(event) => { event.preventDefault(); setChecked(true); if (ready && !send.isPending) send.mutate(); }}>
      {act === 'close' && <ChoiceList label={t('which')} value={finding} onChange={(value) => setFinding(FINDINGS.find((each) => each === value) ?? null)} choices={FINDINGS.map((each) => ({ id: each, name: t(`which_${each}`), note: t(`whichNotes.${each}`) }))} error={checked && finding === null ? t('whichNeeded') : undefined} />}
      {act === 'close' && finding === 'real' && alarm.stops === 'stopped' && <ChoiceList label={t('after')} row value={after} onChange={(value) => setAfter(AFTERS.find((each) => each === value) ?? 'keep')} choices={AFTERS.map((each) => ({ id: each, name: t(`afters.${each}`) }))} />}
      {act === 'ask' && <Select label={t('city')} value={city} onChange={setCity} options={cities.map(({ id: each, name }) => ({ id: each, name: text(name) }))} error={checked && city === null ? t('cityNeeded') : undefined} />}
      <TextField label={t(act === 'ask' ? 'question' : 'note')} hint={t('noteHow')} rows={3} maxLength={1000} value={note} onChange={setNote} error={checked && words === '' ? t('needed') : undefined} />
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" />}
      <div className={styles['acts']}><Button look="quiet" onPress={onDone} disabled={send.isPending}>{t('back')}</Button><Button type="submit" busy={send.isPending}>{t('go')}</Button></div>
    </form>
  );
}
