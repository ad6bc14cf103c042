import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '../desk/form-frame.tsx';
import type { StaffInspection } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { isOvertaken } from '../ui/overtaken.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { problemOf } from '../ui/request.ts';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { useTried } from '../ui/tried.ts';
import { useAct } from '../ui/use-act.ts';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import { ConcludeForm } from './conclude-form.tsx';
import { FindForm } from './find-form.tsx';
import { BOARD_KEY, inspectionOf, inspectionQuery, inspectionsQuery, postInspectionAct, type InspectionAct } from './queries.ts';
import styles from './inspections.module.css';

/** What a form of an act gets: what the server found wrong, and how to send. */
export type InspectionForm = { readonly inspection: StaffInspection; readonly busy: boolean; /** What the last try has come to, for the fields. */ readonly failed: Error | null; /** The same where no field says it. */ readonly error: Error | null; readonly onSend: (act: InspectionAct) => void };

/** What can be done with an inspection now, and why not where something cannot. */
export function InspectionActs({ inspection }: { readonly inspection: StaffInspection }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'return' | 'hand-back' | 'find' | null>(null);
  const { queryKey } = inspectionQuery(inspection.number);
  const of = inspectionOf(inspection.number);
  const acting = useAct({
    of, reads: queryKey,
    send: (act: InspectionAct) => postInspectionAct(inspection, act),
    onDone: async (now, { act }) => {
      toast(t('done'));
      await Promise.all([inspectionsQuery.queryKey, BOARD_KEY].map((key) => queries.invalidateQueries({ queryKey: key })));
      if (act === 'hand-back') return navigate({ to: '/desk/inspections' });
      queries.setQueryData(queryKey, now);
      return setOpen(null);
    },
  });
  const may = (name: string): boolean => inspection.actions.some(({ action, allowed }) => allowed && action === name);
  // Where somebody was faster there may be another form now, or none: that is said above it.
  const tried = useTried(of)?.sent as InspectionAct | undefined;
  // A first finding stands below by itself, a further one only behind its button.
  const late = tried !== undefined && (!may(tried.act) || (tried.act === 'find' && may('conclude') && open !== 'find'));
  const overtaken = !late && acting.isError && isOvertaken(acting.error);
  const told = late ? <TooLate of={of} may={may(tried.act)} now={may(tried.act) ? undefined : t('nowIs', { status: t(`status.${inspection.status}`) })} /> : overtaken && <ProblemMessage error={acting.error} latest />;
  const error = acting.isError && !late && !overtaken ? acting.error : null;
  const atFields = error !== null && (problemOf(error).errors ?? []).length > 0;
  const form: InspectionForm = { inspection, busy: acting.isPending, failed: error, error: atFields ? null : error, onSend: (act) => acting.mutate(act) };
  const back = (): void => { if (!late) acting.reset(); setOpen(null); };
  if (open === 'find' && may('find')) return <>{told}<FindForm form={form} onBack={back} /></>;
  if ((open === 'return' || open === 'hand-back') && may(open)) return <div className={styles['narrow']}>{told}<Reason act={open} form={form} onBack={back} /></div>;
  const others = inspection.actions.filter(({ action }) => action === 'confirm' || action === 'return' || action === 'hand-back');
  // One reason for all of them is said once.
  const reasons = others.map(({ because }) => because);
  const shared = others.length > 1 && reasons.every((each) => each !== undefined && each.zh === reasons[0]?.zh) ? reasons[0] : undefined;
  return (
    <>
      {told}
      {may('find') && !may('conclude') && <FindForm form={form} />}
      {may('conclude') && <ConcludeForm form={form} />}
      {form.error && !may('find') && !may('conclude') && <ProblemMessage error={form.error} signInAs="staff" />}
      {inspection.status !== 'closed' && (
        <div className={styles['acts']}>
          {may('find') && may('conclude') && <Button look="quiet" disabled={acting.isPending} onPress={() => setOpen('find')}>{t('act.find-again')}</Button>}
          {others.map(({ action, allowed, because }) => <Button key={action} look={action === 'confirm' ? 'primary' : 'quiet'} disabled={!allowed} {...(because && (shared ? { because: 'why-not' } : { why: text(because) }))} busy={acting.isPending} onPress={() => { if (action === 'confirm') acting.mutate({ act: 'confirm', body: { note: '' } }); else if (action !== 'find' && action !== 'conclude') setOpen(action); }}>{t(`act.${action}`)}</Button>)}
          {shared && <small id="why-not" className={styles['small']}>{text(shared)}</small>}
        </div>
      )}
    </>
  );
}

function Reason({ act, form: { busy, failed, error, onSend }, onBack }: { readonly act: 'return' | 'hand-back'; readonly form: InspectionForm; readonly onBack: () => void }) {
  const { t } = useTranslation('inspections');
  const [reason, setReason] = useState('');
  const faults = useFieldFaults(failed, { reason });
  return (
    <FormFrame title={t(`act.${act}`).replace(/…$/u, '')} go={t('go')} busy={busy} onGo={() => onSend({ act, body: { reason } })} onBack={onBack}>
      <p className={styles['small']}>{t(act === 'return' ? 'returnHow' : 'handBackHow')}</p>
      <TextField label={t('reason')} hint={t('reasonHow')} rows={3} maxLength={2000} value={reason} onChange={setReason} error={faults.of('reason')} />
      {error && <ProblemMessage error={error} signInAs="staff" />}
    </FormFrame>
  );
}
