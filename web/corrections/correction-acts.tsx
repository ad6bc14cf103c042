import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffEntryCorrection } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { toast } from '../ui/toast.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { useTried } from '../ui/tried.ts';
import { useAct } from '../ui/use-act.ts';
import { ActForm, type FormAct } from './act-form.tsx';
import { correctionOf, deskCorrectionQuery, deskCorrectionsQuery, postCorrectionAct, postHandBack, type CorrectionAct, type HandBack } from './queries.ts';
import styles from './corrections.module.css';

/** What can be done with a request now, and why not where something cannot; each act in a form of its own. */
export function CorrectionActs({ correction }: { readonly correction: StaffEntryCorrection }) {
  const { t } = useTranslation('corrections');
  const text = useText();
  const queries = useQueryClient();
  const [open, setOpen] = useState<FormAct | null>(null);
  const { queryKey } = deskCorrectionQuery(correction.number);
  const navigate = useNavigate();
  const of = correctionOf(correction.number);
  const acting = useAct({
    of, reads: queryKey,
    send: async (act: CorrectionAct | HandBack) => (act.act === 'hand-back' ? { left: await postHandBack(correction, act) } : { now: await postCorrectionAct(correction, act) }),
    onDone: async (came) => {
      toast(t('desk.done'));
      if (came.left) {
        queries.setQueryData(deskCorrectionsQuery.queryKey, came.left);
        await navigate({ to: '/desk/corrections' });
        return;
      }
      queries.setQueryData(queryKey, came.now);
      setOpen(null);
      await queries.invalidateQueries({ queryKey: deskCorrectionsQuery.queryKey });
    },
  });
  const may = (name: (typeof correction.actions)[number]['action']): boolean => correction.actions.some(({ action, allowed }) => allowed && action === name);
  const tried = useTried(of)?.sent as CorrectionAct | HandBack | undefined;
  const late = tried !== undefined && !may(tried.act);
  const told = late && <TooLate of={of} now={t('desk.nowIs', { status: t(`status.${correction.status}`) })} />;
  const problem = late ? null : acting.error;
  if (open && may(open)) return <>{told}<ActForm key={open} act={open} correction={correction} busy={acting.isPending} error={problem} onSend={(act) => acting.mutate(act)} onBack={() => { if (!late) acting.reset(); setOpen(null); }} /></>;
  const keeper = correction.keeper ? text(correction.keeper) : '';
  // What is no way of this entry at all is left out; what is only not possible now says why.
  const isWay = ({ action }: (typeof correction.actions)[number]): boolean => (correction.role === 'reviewer') === (action === 'confirm' || action === 'return') && !(action === 'recheck' && may('correct')) && !(action === 'refer' && correction.keeper === undefined);
  const shown = correction.actions.filter((each) => each.allowed || isWay(each));
  return (
    <div className={styles['part']}>
      {told}
      {problem && <ProblemMessage error={problem} signInAs="staff" latest />}
      {correction.status === 'review' && correction.role === 'officer' ? <Notice tone="wait" title={t('desk.waits')} /> : (
        <div className={styles['acts']}>
          {shown.map(({ action, allowed, because }) => (action === 'withdraw' || action === 'reassign' ? null : (
            <Button key={action} look={action === 'confirm' || action === 'correct' ? 'primary' : action === 'decline' ? 'danger' : action === 'hand-back' ? 'quiet' : 'secondary'} disabled={!allowed} why={because && text(because)} busy={acting.isPending} onPress={() => { if (action === 'confirm') acting.mutate({ act: 'confirm' }); else setOpen(action); }}>{t(`desk.act.${action}`, { keeper })}</Button>
          )))}
        </div>
      )}
    </div>
  );
}
