import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AdminMade } from '../ui/api-types.ts';
import { toast } from '../ui/toast.tsx';
import { adminQuery, postAct, trailQuery, type Act } from './queries.ts';

/** What was made is shown with whose it is. */
export type OnMade = (made: AdminMade, who: string) => void;

/** Takes over what an act has come to. @param onDone what follows on the page, with what was sent where that is asked for; secrets are shown there */
export function useTaken<Sent = void>(onDone: (made: AdminMade, sent: Sent) => void): (made: AdminMade, sent: Sent) => void {
  const queries = useQueryClient();
  return (made, sent) => {
    queries.setQueryData(adminQuery.queryKey, made.view);
    void queries.invalidateQueries({ queryKey: trailQuery.queryKey });
    onDone(made, sent);
  };
}

/** An act by the press of a button. */
export function useAdminAct(onDone: (made: AdminMade) => void) {
  const { t } = useTranslation('admin');
  const taken = useTaken(onDone);
  return useMutation({
    mutationFn: ({ act, id }: { readonly act: Act; readonly id: string }) => postAct(act, id),
    onSuccess: (made, { act }) => {
      taken(made);
      if (act !== 'password' && act !== 'factor') toast(t(`done.${act}`));
    },
  });
}
