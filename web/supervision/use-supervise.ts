import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SupervisionItem } from '../ui/api-types.ts';
import { postSupervision, type SupervisionAct } from '../ui/api.ts';
import { isOutdated } from '../ui/overtaken.ts';
import { toast } from '../ui/toast.tsx';
import { whenGone } from '../ui/when-gone.ts';
import { supervisionItemQuery } from './queries.ts';

type Done = 'order' | 'grant' | 'decline' | 'version' | 'ruled';

/**
 * Sends a supervisor's act on the version that was read. Where somebody was faster, nothing is written and the latest is shown.
 * @param onDone where the keyboard goes on, where the form has gone with what it did; at the top of the page where nothing is named
 */
export function useSupervise(item: SupervisionItem, onDone?: () => HTMLElement | null | undefined) {
  const { t } = useTranslation('supervision');
  const queries = useQueryClient();
  const key = supervisionItemQuery(item.case, item.no).queryKey;
  const mutation = useMutation({
    mutationFn: ({ act }: { readonly act: SupervisionAct; readonly done: Done }) => postSupervision(item.case, item.no, item.version, act),
    onSuccess: ({ value }, { done }) => {
      queries.setQueryData(key, value);
      toast(t(`item.done.${done}`));
      whenGone(onDone ?? (() => document.getElementById('main')));
      void queries.invalidateQueries({ queryKey: ['supervision', 'list'] });
    },
    onError: (error) => {
      if (isOutdated(error)) void queries.invalidateQueries({ queryKey: key });
    },
  });
  return { busy: mutation.isPending, error: mutation.error, send: (act: SupervisionAct, done: Done): void => { if (!mutation.isPending) mutation.mutate({ act, done }); } };
}
