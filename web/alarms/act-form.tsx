import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../supervision/supervision.module.css';
import type { Alarms, AlarmView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { DateField } from '../ui/date-field.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useAct } from '../ui/use-act.ts';
import { isOthers } from './is-others.ts';
import { alarmsQuery, postAct, postClosing, postDeskEnquiry, postEnquiry } from './queries.ts';

export type Act = 'noted' | 'taken' | 'stopped' | 'released' | 'close' | 'ask' | 'askDesk';
type Props = { readonly act: Act; readonly alarm: AlarmView; readonly cities: Alarms['cities']; readonly desks: Alarms['desks']; readonly what: string; readonly onDone: () => void };

const FINDINGS = ['real', 'false'] as const;
const AFTERS = ['keep', 'release'] as const;

/** One thing that is done about an alarm, with a word on it; closing asks for the finding, asking another city for the city. */
export function ActForm({ act, alarm, cities, desks, what, onDone }: Props) {
  const { t } = useTranslation('alarms');
  const text = useText();
  const queries = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const [note, setNote] = useState('');
  const [finding, setFinding] = useState<(typeof FINDINGS)[number] | null>(null);
  const [after, setAfter] = useState<(typeof AFTERS)[number]>('keep');
  const [city, setCity] = useState<string | null>(null);
  const [desk, setDesk] = useState<string | null>(null);
  const [until, setUntil] = useState('');
  const [checked, setChecked] = useState(false);
  const words = note.trim();
  const chosen = desks.find((each) => `${each.department}/${each.desk}` === desk);
  const inTime = chosen !== undefined && until >= chosen.earliest && until <= chosen.latest;
  const send = useAct({
    of: `alarm/${alarm.id}`, reads: alarmsQuery.queryKey,
    send: () => act === 'close' ? postClosing(alarm.id, { id, finding: finding!, release: after === 'release', note: words }) : act === 'ask' ? postEnquiry(alarm.id, { id, region: city!, question: words }) : act === 'askDesk' ? postDeskEnquiry(alarm.id, { id, department: chosen!.department, desk: chosen!.desk, question: words, until }) : postAct(alarm.id, { id, kind: act, note: words }),
    onDone: (next) => { queries.setQueryData(alarmsQuery.queryKey, next); toast(t('done')); onDone(); },
  });
  const late = isOthers(alarm.closed !== null, send);
  const ready = words !== '' && (act !== 'close' || finding !== null) && (act !== 'ask' || city !== null) && (act !== 'askDesk' || inTime);
  return (
    <form className={styles['form']} aria-label={t('of', { act: t(act), what })} noValidate onSubmit={(event) => { event.preventDefault(); setChecked(true); if (ready && !late && !send.isPending) send.mutate(); }}>
      {act === 'close' && <ChoiceList label={t('which')} value={finding} onChange={(value) => setFinding(FINDINGS.find((each) => each === value) ?? null)} choices={FINDINGS.map((each) => ({ id: each, name: t(`which_${each}`), note: t(`whichNotes.${each}`) }))} error={checked && finding === null ? t('whichNeeded') : undefined} />}
      {act === 'close' && finding === 'real' && alarm.stops === 'stopped' && <ChoiceList label={t('after')} row value={after} onChange={(value) => setAfter(AFTERS.find((each) => each === value) ?? 'keep')} choices={AFTERS.map((each) => ({ id: each, name: t(`afters.${each}`) }))} />}
      {act === 'ask' && <Select label={t('city')} value={city} onChange={setCity} options={cities.map(({ id: each, name }) => ({ id: each, name: text(name) }))} error={checked && city === null ? t('cityNeeded') : undefined} />}
      {act === 'askDesk' && <Select label={t('desk')} value={desk} onChange={setDesk} options={desks.map(({ department, desk: each, name }) => ({ id: `${department}/${each}`, name: text(name) }))} error={checked && !chosen ? t('deskNeeded') : undefined} />}
      {chosen && <DateField label={t('until')} hint={t('untilHow', { latest: formatDay(chosen.latest) })} value={until} onChange={setUntil} error={checked && !inTime ? t('untilNeeded', { latest: formatDay(chosen.latest) }) : undefined} />}
      <TextField label={t(act === 'ask' || act === 'askDesk' ? 'question' : 'note')} hint={t('noteHow')} rows={3} maxLength={1000} value={note} onChange={setNote} error={checked && words === '' ? t('needed') : undefined} />
      {late ? <Notice tone="bad" live title={t('closedMeanwhile')}><p>{t('closedKeep')}</p></Notice> : send.isError && <ProblemMessage error={send.error} signInAs="staff" />}
      <div className={styles['acts']}><Button look="quiet" onPress={onDone} disabled={send.isPending}>{t('back')}</Button>{!late && <Button type="submit" busy={send.isPending}>{t('go')}</Button>}</div>
    </form>
  );
}
