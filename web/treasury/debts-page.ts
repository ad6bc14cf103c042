import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { DebtList } from '../ui/api-types.ts';
import { debtsQuery } from './queries.ts';

/** How many of those who owe stand on the pages before the one that is shown. */
export const DebtsAfter = createContext(0);

/** The page of debts that is shown: what is done on it answers with it, and stays on it. */
export function useDebtsPage(): { readonly after: number; readonly keep: (next: DebtList) => void } {
  const after = useContext(DebtsAfter);
  const queries = useQueryClient();
  return {
    after,
    keep: (next) => {
      // What needs somebody is read off the first page, whichever is shown.
      queries.setQueryData(debtsQuery(0).queryKey, (first) => first && { ...first, notes: next.notes, behind: next.behind });
      queries.setQueryData(debtsQuery(after).queryKey, next);
    },
  };
}
