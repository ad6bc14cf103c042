import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CaseReceipt, DraftBody } from '../../ui/api-types.ts';
import { postCase, type Target } from '../../ui/api.ts';
import { problemOf } from '../../ui/request.ts';
import { useMe } from '../../ui/use-me.ts';
import { tellTabs } from '../../ui/tabs.ts';
import { rememberHandedIn } from './remember.ts';
import type { DraftState } from './use-draft.ts';
import { caseQuery, casesQuery, draftsQuery, invitationsQuery, partiesQuery } from '../queries.ts';

const waits = [1000, 3000, 8000];

/** Hands in once: a second press while one is on its way does nothing, and what may have arrived is sent again under the same key. */
export function useSubmit(target: Target, handIn: DraftState['handIn'], done: (number: string) => Promise<void>) {
  const queries = useQueryClient();
  const person = useMe().data?.id;
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [retries, setRetries] = useState(0);
  const [error, setError] = useState<unknown>(null);

  const submit = async (body: DraftBody) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(null);
    setRetries(0);
    try {
      // The draft itself is the key: a second press, a retry, another tab or device hands in the same draft and finds the same case.
      const { number } = await handIn((key) => send(body, key));
      // The page of the case has its answer when it opens.
      await queries.prefetchQuery(caseQuery(number));
      // The same questions in another tab end too.
      if (person !== undefined) tellTabs({ is: 'handed-in', person, target, number });
      // The list stands until the case is there: what has become of it here is for whoever comes back.
      await done(number);
      queries.removeQueries({ queryKey: ['plan', target] });
      void queries.invalidateQueries(casesQuery);
      void queries.invalidateQueries(draftsQuery);
      void queries.invalidateQueries(invitationsQuery);
      // Whoever has become a guardian by it can act as another from now on.
      void queries.invalidateQueries(partiesQuery);
      if (person !== undefined) rememberHandedIn(queries, person, target, number);
    } catch (caught) {
      setError(caught);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const send = async (body: DraftBody, key: string): Promise<CaseReceipt> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await postCase(target, body, key);
      } catch (caught) {
        const wait = waits[attempt];
        if (isFinal(caught) || wait === undefined) throw caught;
        setRetries(attempt + 1);
        await new Promise((resume) => { setTimeout(resume, wait); });
      }
    }
  };
  return { submit, busy, retries, error };
}

function isFinal(error: unknown): boolean {
  const { status, retryable } = problemOf(error);
  return status >= 400 && !retryable;
}
