import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import type { CaseView, ItemView } from '../../ui/api-types.ts';
import { postOtherTimes, postVisitTime } from '../../ui/api.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { formatAppointment, formatInstant } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { OwnFile } from '../../ui/own-file.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { caseQuery } from '../queries.ts';
import { mayHere } from './may.ts';
import styles from './case.module.css';

type Visit = NonNullable<ItemView['visits']>[number];
type Props = { readonly view: CaseView; readonly item: ItemView };

/** On-site investigations of an item: what for and where, agreeing on a time, and what was seen. */
export function Visits({ view, item }: Props) {
  const { t } = useTranslation('hall');
  return item.visits?.map((visit) => (
    <Notice key={visit.at} tone={visit.open ? 'wait' : 'good'} title={t(visit.kind ? 'examination.title' : 'visit.title', { place: visit.place })}>
      {visit.reason !== undefined && <p>{visit.kind ? t('examination.bring', { reason: visit.reason }) : visit.reason}</p>}
      {visit.missed.map((each) => <p key={each.time}>{t(visit.kind ? (each.excused ? 'examination.excused' : 'examination.missed') : 'visit.missed', { at: formatAppointment(each.time) })}{each.note}</p>)}
      {visit.open && <Appointment view={view} item={item} visit={visit} />}
      {visit.report && <p>{t(visit.kind ? (visit.report.met ? 'examination.came' : 'examination.notCame') : visit.report.met ? 'visit.seen' : 'visit.notMet', { at: formatInstant(visit.report.on) })}{visit.report.note}</p>}
      {visit.report && visit.report.photos.length > 0 && <p>{visit.report.photos.map(({ id, name }, index) => <Fragment key={id}><OwnFile id={id} name={name}>{t('visit.photo', { no: index + 1 })}</OwnFile> </Fragment>)}</p>}
    </Notice>
  ));
}

function Appointment({ view, item, visit }: Props & { readonly visit: Visit }) {
  const { t } = useTranslation('hall');
  const queries = useQueryClient();
  const [time, setTime] = useState<string | null>(null);
  const [others, setOthers] = useState(false);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const may = (action: 'choose-time' | 'other-times'): boolean => mayHere(item, action);
  const send = useMutation({
    mutationFn: () => (others ? postOtherTimes(view.number, item.no, note.trim()) : postVisitTime(view.number, item.no, time ?? '')),
    onSuccess: (next) => { queries.setQueryData(caseQuery(view.number).queryKey, next); toast(t(others ? 'visit.othersDone' : 'visit.chosenDone')); setOthers(false); setChecked(false); },
    onError: () => void queries.invalidateQueries({ queryKey: caseQuery(view.number).queryKey }),
  });
  const go = (): void => { setChecked(true); if (others ? note.trim() !== '' : time !== null) send.mutate(); };
  return (
    <>
      {visit.chosen !== undefined && <p><strong>{t(visit.kind ? 'examination.agreed' : 'visit.agreed', { at: formatAppointment(visit.chosen) })}</strong></p>}
      {visit.others && <p><AsWritten>{t('visit.asked', { note: visit.others.note })}</AsWritten></p>}
      {may('choose-time') && !others && <ChoiceList label={t('visit.choose')} choices={visit.times.map((each) => ({ id: each, name: formatAppointment(each) }))} value={time} onChange={setTime} error={checked && time === null ? t('visit.chooseOne') : undefined} />}
      {others && <TextField label={t('visit.when')} rows={2} maxLength={500} value={note} onChange={setNote} error={checked && note.trim() === '' ? t('visit.whenNeeded') : undefined} />}
      {send.isError && <ProblemMessage error={send.error} />}
      <div className={styles['rate']}>
        {(others || may('choose-time')) && <Button size="small" busy={send.isPending} onPress={go}>{t(others ? 'visit.send' : 'visit.confirm')}</Button>}
        {may('other-times') && <Button look="quiet" size="small" disabled={send.isPending} onPress={() => { setOthers(!others); setChecked(false); }}>{t(others ? 'visit.back' : 'visit.others')}</Button>}
      </div>
    </>
  );
}
