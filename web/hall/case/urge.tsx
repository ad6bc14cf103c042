import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseView, ItemView } from '../../ui/api-types.ts';
import { postUrge } from '../../ui/api.ts';
import { Button } from '../../ui/button.tsx';
import { formatDay, formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { visitHere } from '../../ui/visit.ts';
import { toast } from '../../ui/toast.tsx';
import { caseQuery } from '../queries.ts';
import styles from './case.module.css';

/** 催办, while an officer or a reviewer has the item: when it was urged, what was promised, and the button. */
export function Urge({ view, item }: { readonly view: CaseView; readonly item: ItemView }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: () => postUrge(view.number, item.no),
    onSuccess: (next) => { queries.setQueryData(caseQuery(view.number).queryKey, next); toast(t('case.urgeDone')); },
  });
  const act = item.actions.find(({ action }) => action === 'urge');
  if (!act || (item.status !== 'officer' && item.status !== 'review')) return null;
  const { dueDay, promised } = item.clock;
  const limit = dueDay === undefined ? t('case.urgeLimit', { limit: text(promised) }) : t('case.urgeDue', { day: formatDay(dueDay) });
  return (
    <div className={styles['rate']}>
      {item.urged && <p>{t('case.urged', { at: formatInstant(item.urged.at), count: item.urged.count })}{limit}</p>}
      {visitHere() === null && <Button look="quiet" size="small" busy={send.isPending} disabled={!act.allowed} why={act.allowed || !act.why ? undefined : text(act.why)} onPress={() => send.mutate()}>{t('case.urge')}</Button>}
      {send.isError && <ProblemMessage error={send.error} />}
    </div>
  );
}
