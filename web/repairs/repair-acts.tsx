import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffRating } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { isOvertaken } from '../ui/overtaken.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { toast } from '../ui/toast.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { useTried } from '../ui/tried.ts';
import { useAct } from '../ui/use-act.ts';
import { CheckForm } from './check-form.tsx';
import { postRepairAct, repairOf, repairQuery, repairsQuery, repairsWaitingQuery, type RepairAct } from './queries.ts';
import { AnswerForm, CallForm, HandBackForm, RuleForm } from './repair-forms.tsx';
import styles from './repairs.module.css';

/** What a form gets: what the server found wrong, and how to send. */
export type RepairForm = { readonly busy: boolean; readonly failed: Error | null; readonly onSend: (act: RepairAct) => void };

/** What was sent, and how often the person had been called by then: each call has a form of its own. */
type Sent = { readonly act: RepairAct; readonly calls: number };

/** What can be done next: one thing, and handing it back. */
export function RepairActs({ rating }: { readonly rating: StaffRating }) {
  const { t } = useTranslation('repairs');
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [back, setBack] = useState(false);
  const { queryKey } = repairQuery(rating.number);
  const of = repairOf(rating.number);
  const acting = useAct({
    of, reads: queryKey,
    send: ({ act }: Sent) => postRepairAct(rating, act),
    onDone: async (now) => {
      toast(t('done'));
      await Promise.all([repairsQuery, repairsWaitingQuery].map((query) => queries.invalidateQueries({ queryKey: query.queryKey })));
      if (now === undefined) return navigate({ to: '/desk/repairs' });
      queries.setQueryData(queryKey, now);
      return setBack(false);
    },
  });
  const may = (name: string): boolean => rating.actions.some(({ action, allowed }) => allowed && action === name);
  // Where somebody was faster there may be another form now, or none: that is said above it.
  const tried = useTried(of)?.sent as Sent | undefined;
  const still = tried !== undefined && may(tried.act.act);
  const late = tried !== undefined && (!still || (tried.act.act === 'call-back' && tried.calls !== rating.calls.length));
  const overtaken = !late && acting.isError && isOvertaken(acting.error);
  const form: RepairForm = { busy: acting.isPending, failed: late || overtaken ? null : acting.error, onSend: (act) => acting.mutate({ act, calls: rating.calls.length }) };
  return (
    <>
      {late && <TooLate of={of} may={still} now={still ? undefined : t('nowIs', { status: t(`status.${rating.status}`) })} />}
      {overtaken && <ProblemMessage error={acting.error} latest />}
      {back && may('hand-back')
        ? <HandBackForm form={form} onBack={() => { acting.reset(); setBack(false); }} />
        : (
          <>
            {may('check') && <CheckForm form={form} isRated={rating.officers.length > 0} />}
            {may('answer') && <AnswerForm form={form} />}
            {may('call-back') && <CallForm key={rating.calls.length} form={form} />}
            {may('rule') && <RuleForm form={form} />}
            {may('hand-back') && <div className={styles['acts']}><Button look="quiet" onPress={() => setBack(true)}>{t('act.handBack')}</Button></div>}
          </>
        )}
      {rating.actions.filter(({ action, allowed }) => action === 'rule' && !allowed).map(({ action, because }) => <Notice key={action} tone="info" title={t('act.cannotRule')}>{because && <p>{text(because)}</p>}</Notice>)}
    </>
  );
}
