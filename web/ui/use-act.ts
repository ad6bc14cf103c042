import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from '@tanstack/react-query';
import { isOutdated } from './overtaken.ts';
import { forgetTried, noteTried } from './tried.ts';

type Act<Sent, Came> = {
  /** What the act is about: `TooLate` of the same says what came of it where its form is gone. */
  readonly of: string;
  /** How it stands, which is read anew where somebody else came first. */
  readonly reads: QueryKey;
  readonly send: (sent: Sent) => Promise<Came>;
  readonly onDone: (came: Came, sent: Sent) => unknown;
};

/** An act that somebody else may have done first: then nothing is written, how it stands is read anew, and only after that anything is said; what was sent outlives its form. */
export function useAct<Sent, Came>({ of, reads, send, onDone }: Act<Sent, Came>): UseMutationResult<Came, Error, Sent> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onMutate: forgetTried,
    onSuccess: async (came, sent) => { await onDone(came, sent); },
    onError: async (error, sent) => {
      if (!isOutdated(error)) return;
      await queries.invalidateQueries({ queryKey: reads, exact: true });
      noteTried(of, sent, error);
    },
  });
}
