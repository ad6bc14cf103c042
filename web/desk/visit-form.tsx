import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceList } from '../ui/choice-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import { filled, NO_TIMES, timesWrong, VisitTimes } from './visit-times.tsx';

/** As many characters as the server wants of the reason. */
const WORDS = 10;

/** A place has to be seen: what for, where, and when it could be. */
export function VisitForm({ item, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('desk');
  const [reason, setReason] = useState('');
  const [place, setPlace] = useState('');
  const [times, setTimes] = useState<readonly string[]>(NO_TIMES);
  const [checked, setChecked] = useState(false);
  const byLaw = item.clock.byLaw === true;
  const wrong = timesWrong(times);
  const send = (): void => {
    setChecked(true);
    if (reason.trim().length >= WORDS && place.trim() !== '' && !wrong) onSend({ act: 'visit', body: { reason: reason.trim(), place: place.trim(), times: filled(times) } });
  };
  return (
    <FormFrame title={t('visit.order')} go={t('visit.orderGo')} busy={busy} onGo={send} onBack={onBack}>
      <Notice tone="wait" title={t(byLaw ? 'visit.clock' : 'visit.noClock')}>{t(byLaw ? 'visit.clockHow' : 'visit.noClockHow')}</Notice>
      <TextField label={t('visit.reason')} hint={t('visit.reasonHow')} rows={3} maxLength={1000} value={reason} onChange={setReason} error={checked && reason.trim().length < WORDS ? t('visit.words', { count: WORDS }) : undefined} />
      <TextField label={t('visit.place')} maxLength={200} value={place} onChange={setPlace} error={checked && place.trim() === '' ? t('visit.placeNeeded') : undefined} />
      <VisitTimes times={times} onChange={setTimes} error={checked && wrong ? t(`visit.wrong.${wrong}`) : undefined} />
    </FormFrame>
  );
}

/** Other times: because the applicant asked for them, or (`missed`) because nobody was met. */
export function TimesForm({ item, busy, onSend, onBack, missed = false }: FormProps & { readonly missed?: boolean }) {
  const { t } = useTranslation('desk');
  const [note, setNote] = useState('');
  const [times, setTimes] = useState<readonly string[]>(NO_TIMES);
  const [checked, setChecked] = useState(false);
  const wrong = timesWrong(times);
  const { others, kind } = item.visits?.at(-1) ?? {};
  const [excused, setExcused] = useState<string | null>(null);
  const part = kind ?? 'visit';
  const send = (): void => {
    setChecked(true);
    if (wrong || (missed && note.trim() === '') || (missed && kind && excused === null)) return;
    onSend(missed ? { act: 'visit-missed', body: { note: note.trim(), times: filled(times), ...(kind && { excused: excused === 'yes' }) } } : { act: 'visit-times', body: { times: filled(times) } });
  };
  return (
    <FormFrame title={t(missed ? `${part}.missed` : `${part}.propose`)} go={t('visit.proposeGo')} busy={busy} onGo={send} onBack={onBack}>
      {others && !missed && <Notice title={t('visit.asked', { note: others.note })} />}
      {missed && kind && <ChoiceList label={t('examination.excused')} choices={[{ id: 'yes', name: t('examination.excusedYes'), note: t('examination.excusedYesHow') }, { id: 'no', name: t('examination.excusedNo'), note: t('examination.excusedNoHow') }]} value={excused} onChange={setExcused} error={checked && excused === null ? t('visit.metNeeded') : undefined} />}
      {missed && <TextField label={t('visit.missedNote')} hint={t(`${part}.missedHow`)} rows={2} maxLength={1000} value={note} onChange={setNote} error={checked && note.trim() === '' ? t('visit.missedNeeded') : undefined} />}
      <VisitTimes times={times} onChange={setTimes} error={checked && wrong ? t(`visit.wrong.${wrong}`) : undefined} />
    </FormFrame>
  );
}
