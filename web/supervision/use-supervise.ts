import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SupervisionItem } from '../ui/api-types.ts';
import { postSupervision, type SupervisionAct } from '../ui/api.ts';
import { isOutdated } from '../ui/overtaken.ts';
import { toast } from '../ui/toast.tsx';
import { supervisionItemQuery } from './queries.ts';

type Done = 'order' | 'grant' | 'decline' | 'version' | 'ruled';

/** Sends a supervisor's act on the version that was read. Where somebody was faster, nothing is written and the latest is shown. */
export function useSupervise(item: SupervisionItem) {
  const { t } = useTranslation('supervision');
  const queries = useQueryClient();
  const key = supervisionItemQuery(item.case, item.no).queryKey;
  const mutation = useMutation({
    mutationFn: ({ act }: { readonly act: SupervisionAct; readonly done: Done }) => postSupervision(item.case, item.no, item.version, act),
    onSuccess: ({ value }, { done }) => {
      queries.setQueryData(key, value);
      toast(t(`item.done.${done}`));
      void queries.invalidateQueries({ queryKey: ['supervision', 'list'] });
    },
    onError: (error) => {
      if (isOutdated(error)) void queries.invalidateQueries({ queryKey: key });
    },
  });
  return { busy: mutation.isPending, error: mutation.error, send: (act: SupervisionAct, done: Done): void => { if (!mutation.isPending) mutation.mutate({ act, done }); } };
}
