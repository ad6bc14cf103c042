import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { dayHere } from '../ui/day.ts';
import { formatDay } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { problemOf } from '../ui/request.ts';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { faultsOf, interviewOf, NO_INTERVIEW } from './interview-draft.ts';
import { InterviewFields } from './interview-fields.tsx';
import { answerReferral, referralsQuery } from './queries.ts';
import { answersTo, checkFirstDay } from './referral-order.ts';
import styles from './employer.module.css';

type Status = 'interview' | 'declined' | 'hired';

/** The employer's answer. A hiring writes into registers, so what it does is said before it is sent. */
export function AnswerForm({ referral, onClose }: { readonly referral: ReferralView; readonly onClose: () => void }) {
  const { t } = useTranslation('employer');
  const queries = useQueryClient();
  const [status, setStatus] = useState<Status | null>(null);
  const [startsOn, setStartsOn] = useState('');
  const [interview, setInterview] = useState(NO_INTERVIEW);
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const today = dayHere(new Date());
  const from = formatDay(dayHere(referral.at));
  const wrongDay = status === 'hired' ? checkFirstDay(startsOn, referral.at, today) : null;

  const faults = status === 'interview' ? faultsOf(interview, today) : [];

  const mutation = useMutation({
    mutationFn: (chosen: Status) => answerReferral(referral.id, { status: chosen, note: note.trim(), ...(chosen === 'hired' ? { startsOn } : {}), ...(chosen === 'interview' ? { interview: interviewOf(interview) } : {}) }),
    onSuccess: async (_answered, chosen) => {
      toast(t(`told.${chosen}`, { name: referral.person, day: startsOn === '' ? '' : formatDay(startsOn) }));
      onClose();
      await queries.invalidateQueries({ queryKey: referralsQuery.queryKey });
    },
    onError: async (error) => {
      if (![409, 412].includes(problemOf(error).status)) return;
      toast(t('conflict'), 'bad');
      await queries.invalidateQueries({ queryKey: referralsQuery.queryKey });
    },
  });
  const send = (): void => {
    setChecked(true);
    if (status === null || wrongDay !== null || faults.length > 0 || mutation.isPending) return;
    // A hiring stands in the register at once and may end what somebody lives on: it is read once more before it is sent.
    if (status === 'hired') setAsking(true);
    else mutation.mutate(status);
  };
  const hire = (): void => {
    setAsking(false);
    mutation.mutate('hired');
  };
  const dayError = checked && wrongDay !== null ? t(wrongDay, { from }) : undefined;
  return (
    <form className={styles['form']} aria-label={`${t('answer')} · ${referral.person}`} noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
      <ChoiceList
        label={t('label')} value={status} onChange={(id) => setStatus(id as Status)} error={checked && status === null ? t('choose') : undefined}
        choices={answersTo(referral).map((id) => ({ id, name: t(`choices.${id}`), note: t(`choiceNotes.${id}`) }))}
      />
      {status === 'hired' && (
        <>
          <DateField label={t('startsOn')} hint={t('startsHint', { from })} value={startsOn} onChange={setStartsOn} required error={dayError} />
          <Notice title={t('hiredWhat')}><ul className={styles['will']}><li>{t('hiredWill.registers')}</li><li>{t('hiredWill.stops')}</li><li>{t('hiredWill.only')}</li></ul></Notice>
        </>
      )}
      {status === 'interview' && <InterviewFields value={interview} onChange={setInterview} faults={checked ? faults : []} />}
      <TextField label={t('noteLabel')} hint={status === 'interview' ? `${t('noteInterview')}${t('sentence')}${t('noteHint')}` : t('noteHint')} rows={2} maxLength={500} value={note} onChange={setNote} />
      {mutation.isError && ![409, 412].includes(problemOf(mutation.error).status) && <ProblemMessage error={mutation.error} signInAs="enterprise" />}
      <div className={styles['row']}>
        <Button look="quiet" onPress={onClose} disabled={mutation.isPending}>{t('cancel')}</Button>
        <Button type="submit" busy={mutation.isPending}>{status === null ? t('pick') : t(`go.${status}`)}</Button>
      </div>
      <Dialog
        open={asking} onClose={() => setAsking(false)} title={t('sure.title', { name: referral.person })}
        actions={<><Button look="quiet" onPress={() => setAsking(false)}>{t('sure.keep')}</Button><Button onPress={hire}>{t('sure.go')}</Button></>}
      >
        <p>{t('sure.day')} <strong>{startsOn === '' ? '' : formatDay(startsOn)}</strong></p>
        <ul className={styles['will']}><li>{t('hiredWill.registers')}</li><li>{t('hiredWill.stops')}</li><li>{t('sure.told')}</li><li>{t('hiredWill.only')}</li></ul>
      </Dialog>
    </form>
  );
}
