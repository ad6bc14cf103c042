import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { isOvertaken } from '../ui/overtaken.ts';
import { toast } from '../ui/toast.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { useTried } from '../ui/tried.ts';
import { useAct } from '../ui/use-act.ts';
import { MergeForm, type FormAct } from './merge-form.tsx';
import { mergeOf, mergeQuery, mergesQuery, postMergeAct, type MergeAct } from './queries.ts';
import styles from './merges.module.css';

const FORMS: ReadonlySet<string> = new Set(['decline', 'separate', 'decline-separation']);
const isForm = (action: MergeAct['act']): action is FormAct => FORMS.has(action);
/** What belongs to the status; the rest is left out, and what is only not possible for whoever looks says why. */
const SHOWN: Readonly<Record<MergeView['status'], readonly MergeAct['act'][]>> = {
  proposed: ['confirm', 'decline', 'withdraw'], merged: ['separate'], separating: ['confirm-separation', 'decline-separation', 'withdraw-separation'], separated: [], declined: [], withdrawn: [],
};

/** What can be done with a merge now, and why not where something cannot. */
export function MergeActs({ merge }: { readonly merge: MergeView }) {
  const { t } = useTranslation('merges');
  const text = useText();
  const queries = useQueryClient();
  const [open, setOpen] = useState<FormAct | null>(null);
  const whyNot = useId();
  const { queryKey } = mergeQuery(merge.number);
  const of = mergeOf(merge.number);
  const acting = useAct({
    of, reads: queryKey,
    send: (act: MergeAct) => postMergeAct(merge, act),
    onDone: async (now, { act }) => {
      queries.setQueryData(queryKey, now);
      setOpen(null);
      toast(t(`did.${act}`));
      await queries.invalidateQueries({ queryKey: mergesQuery.queryKey });
    },
  });
  const tried = useTried(of)?.sent as MergeAct | undefined;
  const late = tried !== undefined && !merge.actions.some(({ action, allowed }) => allowed && action === tried.act);
  const stale = acting.isError && !late && isOvertaken(acting.error);
  const problem = acting.isError && !late && !stale ? acting.error : null;
  // Of two numbers more may be new than the merge itself, so it says so in its own words.
  const overtaken = late ? <TooLate of={of} now={t('nowIs', { status: t(`status.${merge.status}`) })} /> : stale && <Notice tone="bad" live title={t('conflict')} />;
  if (open && merge.actions.some(({ action, allowed }) => allowed && action === open)) return <>{overtaken}<MergeForm key={open} act={open} merge={merge} busy={acting.isPending} error={problem} onSend={(act) => acting.mutate(act)} onBack={() => { if (!late) acting.reset(); setOpen(null); }} /></>;
  const shown = merge.actions.filter(({ action, allowed }) => SHOWN[merge.status].includes(action) && (allowed || !action.startsWith('withdraw')));
  // One reason for several is said once, before them.
  const barred = shown.flatMap(({ allowed, because }) => (allowed || !because ? [] : [because]));
  const shared = barred.length > 1 && barred.every(({ zh }) => zh === barred[0]?.zh) ? barred[0] : undefined;
  return (
    <>
      {overtaken}
      {problem && <ProblemMessage error={problem} signInAs="staff" />}
      {shared && <p id={whyNot} className={styles['small']}>{text(shared)}</p>}
      {shown.length > 0 && (
        <div role="group" aria-describedby={shared && whyNot} className={styles['acts']}>
          {shown.map(({ action, allowed, because }) => (
            <Button key={action} look={action.startsWith('confirm') ? 'primary' : action.startsWith('decline') ? 'danger' : 'secondary'} disabled={!allowed} why={because && shared === undefined ? text(because) : undefined} busy={acting.isPending} onPress={() => { if (isForm(action)) setOpen(action); else acting.mutate({ act: action }); }}>{t(`act.${action}`)}</Button>
          ))}
        </div>
      )}
    </>
  );
}
