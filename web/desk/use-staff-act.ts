import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem, StaffItem } from '../ui/api-types.ts';
import { postStaffAct, type StaffAct } from '../ui/api.ts';
import { isOutdated } from '../ui/overtaken.ts';
import { problemOf } from '../ui/request.ts';
import { forgetTried, noteTried } from '../ui/tried.ts';
import { resultOf, type Result } from './outcome.ts';
import { itemPaymentsQuery, itemQuery, queueQuery } from './queries.ts';

export type Acting = {
  readonly busy: boolean;
  /** Somebody else was faster: nothing was written and the page shows the latest. */
  readonly conflict: Problem | null;
  readonly problem: Problem | null;
  readonly send: (act: StaffAct) => void;
};

/** What the acts on an item are about; those of another box of its page stand for themselves. */
export const itemOf = ({ case: number, no }: { readonly case: string; readonly no: number }, act?: StaffAct['act']): string => `items/${number}/${no}${act === 'more-time' ? '/more-time' : ''}`;

/** Sends an act on the version the officer has read. A conflict brings the latest instead of writing over it. */
export function useStaffAct(item: StaffItem, onDone: (result: Result) => void): Acting {
  const queries = useQueryClient();
  const [conflict, setConflict] = useState<Problem | null>(null);
  const place = { case: item.case, no: item.no };
  const mutation = useMutation({
    mutationFn: (act: StaffAct) => postStaffAct(item.case, item.no, item.version, act),
    onMutate: () => { forgetTried(); setConflict(null); },
    onSuccess: async ({ value }, { act }) => {
      // The answer is the item as it is now: no need to open it once more, which would be one more access.
      queries.setQueryData(itemQuery(place).queryKey, value);
      onDone(resultOf(act, value));
      void queries.invalidateQueries({ queryKey: itemPaymentsQuery(place).queryKey });
      await queries.invalidateQueries({ queryKey: queueQuery.queryKey });
    },
    onError: async (error, sent) => {
      if (!isOutdated(error)) return;
      setConflict(problemOf(error));
      for (const { queryKey } of [queueQuery, itemPaymentsQuery(place)]) void queries.invalidateQueries({ queryKey });
      await queries.invalidateQueries({ queryKey: itemQuery(place).queryKey });
      noteTried(itemOf(place, sent.act), sent, error);
    },
  });
  const problem = mutation.error && conflict === null ? problemOf(mutation.error) : null;
  return { busy: mutation.isPending, conflict, problem, send: (act) => { if (!mutation.isPending) mutation.mutate(act); } };
}
