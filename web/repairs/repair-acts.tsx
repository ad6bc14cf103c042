import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffRating } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { problemOf } from '../ui/request.ts';
import { toast } from '../ui/toast.tsx';
import { CheckForm } from './check-form.tsx';
import { postRepairAct, repairQuery, repairsQuery, repairsWaitingQuery, type RepairAct } from './queries.ts';
import { AnswerForm, CallForm, HandBackForm, RuleForm } from './repair-forms.tsx';
import styles from './repairs.module.css';

/** What a form gets: what the server found wrong, and how to send. */
export type RepairForm = { readonly busy: boolean; readonly failed: Error | null; readonly onSend: (act: RepairAct) => void };

/** What can be done next: one thing, and handing it back. */
export function RepairActs({ rating }: { readonly rating: StaffRating }) {
  const { t } = useTranslation('repairs');
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [back, setBack] = useState(false);
  const [stale, setStale] = useState(false);
  const { queryKey } = repairQuery(rating.number);
  const acting = useMutation({
    mutationFn: (act: RepairAct) => postRepairAct(rating, act), onMutate: () => setStale(false),
    onSuccess: async (now) => {
      toast(t('done'));
      await Promise.all([repairsQuery, repairsWaitingQuery].map((query) => queries.invalidateQueries({ queryKey: query.queryKey })));
      if (now === undefined) return navigate({ to: '/desk/repairs' });
      queries.setQueryData(queryKey, now);
      return undefined;
    },
    onError: async (error) => {
      if (problemOf(error).status !== 412) return;
      setStale(true);
      await queries.invalidateQueries({ queryKey });
    },
  });
  const form: RepairForm = { busy: acting.isPending, failed: stale ? null : acting.error, onSend: (act) => acting.mutate(act) };
  const may = (name: string): boolean => rating.actions.some(({ action, allowed }) => allowed && action === name);
  return (
    <>
      {stale && <Notice tone="bad" live title={t('conflict')} />}
      {back
        ? <HandBackForm form={form} onBack={() => { acting.reset(); setBack(false); }} />
        : (
          <>
            {may('check') && <CheckForm form={form} isRated={rating.officers.length > 0} />}
            {may('answer') && <AnswerForm form={form} />}
            {may('call-back') && <CallForm form={form} />}
            {may('rule') && <RuleForm form={form} />}
            {may('hand-back') && <div className={styles['acts']}><Button look="quiet" onPress={() => setBack(true)}>{t('act.handBack')}</Button></div>}
          </>
        )}
      {rating.actions.filter(({ action, allowed }) => action === 'rule' && !allowed).map(({ action, because }) => <Notice key={action} tone="info" title={t('act.cannotRule')}>{because && <p>{text(because)}</p>}</Notice>)}
    </>
  );
}
