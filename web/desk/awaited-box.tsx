import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { StaffItem } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { failure } from '../ui/request.ts';
import { TextField } from '../ui/text-field.tsx';
import { TooLate } from '../ui/too-late.tsx';
import type { Result } from './outcome.ts';
import { itemOf, useStaffAct } from './use-staff-act.ts';

/** Until when the applicant has to answer, what follows if nothing comes, and more time, once. */
export function AwaitedBox({ item, onDone }: { readonly item: StaffItem; readonly onDone: (result: Result) => void }) {
  const { t } = useTranslation('desk');
  const { awaited, unanswered } = item;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const finish = (result: Result): void => {
    setOpen(false);
    setReason('');
    setChecked(false);
    onDone(result);
  };
  const acting = useStaffAct(item, finish);
  const form = awaited?.mayExtend === true && open;
  const problem = acting.problem ?? (form ? acting.conflict : null);
  const send = (): void => {
    setChecked(true);
    if (reason.trim().length >= 4) acting.send({ act: 'more-time', body: { reason: reason.trim() } });
  };
  return (
    <>
      {unanswered !== undefined && <Notice tone="wait" title={t('awaited.unanswered', { at: formatInstant(unanswered) })} />}
      {!form && <TooLate of={itemOf(item, 'more-time')} now={awaited?.extended && t('awaited.already')} />}
      {problem && <ProblemMessage error={failure(problem)} signInAs="staff" latest />}
      {awaited && (
        <Notice tone="wait" title={t('awaited.title', { day: formatDay(awaited.until) })}>
          <p><AsWritten>{awaited.note}</AsWritten></p>
          {awaited.death !== undefined && <p><strong>{t('awaited.death', { day: formatDay(awaited.death) })}</strong></p>}
          <p>{t(awaited.death !== undefined && awaited.then === 'closed' ? 'awaited.ends' : `awaited.${awaited.then}`)}</p>
          {awaited.extended && <p><AsWritten>{t('awaited.extended', { at: formatInstant(awaited.extended.at), reason: awaited.extended.reason })}</AsWritten></p>}
          {awaited.mayExtend && !open && <Button look="secondary" size="small" onPress={() => setOpen(true)}>{t('awaited.more')}</Button>}
          {form && (
            <>
              <TextField label={t('awaited.reason')} hint={t('awaited.reasonHow')} rows={2} maxLength={500} value={reason} onChange={setReason} error={checked && reason.trim().length < 4 ? t('awaited.needed') : undefined} />
              <Button size="small" busy={acting.busy} onPress={send}>{t('awaited.go')}</Button>
            </>
          )}
        </Notice>
      )}
    </>
  );
}
