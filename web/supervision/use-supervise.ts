import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SupervisionItem } from '../ui/api-types.ts';
import { postSupervision, type SupervisionAct } from '../ui/api.ts';
import { toast } from '../ui/toast.tsx';
import { useAct } from '../ui/use-act.ts';
import { whenGone } from '../ui/when-gone.ts';
import { supervisionItemQuery } from './queries.ts';

export type Sent = { readonly act: SupervisionAct; readonly done: Done; /** How many disagreements were ruled on by then. */ readonly rulings: number };
type Done = 'order' | 'grant' | 'decline' | 'version' | 'ruled';

/** What the acts on an item under supervision are about. */
export const supervisedOf = ({ case: number, no }: { readonly case: string; readonly no: number }): string => `supervision/${number}/${no}`;

/** How many disagreements were ruled on: with each the form for it begins anew. */
export function rulingsOf({ joint }: Pick<SupervisionItem, 'joint'>): number {
  return joint?.seats.filter(({ ruling }) => ruling).length ?? 0;
}

/**
 * Sends a supervisor's act on the version that was read. Where somebody was faster, nothing is written and the latest is shown.
 * @param onDone where the keyboard goes on, where the form has gone with what it did; at the top of the page where nothing is named
 */
export function useSupervise(item: SupervisionItem, onDone?: () => HTMLElement | null | undefined) {
  const { t } = useTranslation('supervision');
  const queries = useQueryClient();
  const key = supervisionItemQuery(item.case, item.no).queryKey;
  const mutation = useAct({
    of: supervisedOf(item), reads: key,
    send: ({ act }: Sent) => postSupervision(item.case, item.no, item.version, act),
    onDone: ({ value }, { done }) => {
      queries.setQueryData(key, value);
      toast(t(`item.done.${done}`));
      whenGone(onDone ?? (() => document.getElementById('main')));
      void queries.invalidateQueries({ queryKey: ['supervision', 'list'] });
    },
  });
  return { busy: mutation.isPending, error: mutation.error, send: (act: SupervisionAct, done: Done): void => { if (!mutation.isPending) mutation.mutate({ act, done, rulings: rulingsOf(item) }); } };
}
