import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueBoard } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { isOverToday } from './closed-notice.tsx';
import { ownTicketQuery, takeTicket, type Wanted } from './queries.ts';
import styles from './tickets.module.css';

const ANY = 'any';

/** What the ticket is for, where windows differ, and whether somebody is called first; most press one button. */
export function TakeForm({ board: { office, kinds, reasons, booking, closed } }: { readonly board: QueueBoard }) {
  const { t } = useTranslation('tickets');
  const text = useText();
  const queries = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState(ANY);
  const [reason, setReason] = useState(ANY);
  const taking = useMutation({
    mutationFn: () => takeTicket(office.id, id, { ...(kind !== ANY && { kind: kind as NonNullable<Wanted['kind']> }), ...(reason !== ANY && { reason }) }),
    onSuccess: (now) => { queries.setQueryData(ownTicketQuery.queryKey, now); document.documentElement.scrollTo({ top: 0 }); },
  });
  return (
    <div className={styles['take']}>
      {kinds.length > 0 && <ChoiceList label={t('forWhat')} value={kind} onChange={setKind} choices={[{ id: ANY, name: t('anyKind'), note: t('anyKindNote') }, ...kinds.map((each) => ({ id: each.id, name: text(each.name) }))]} />}
      <details>
        <summary>{t('first')}</summary>
        <ChoiceList label={t('firstWhy')} hint={t('firstHint')} value={reason} onChange={setReason} choices={[{ id: ANY, name: t('firstNone') }, ...reasons.map((each) => ({ id: each.id, name: text(each.name) }))]} />
      </details>
      {taking.isError && <ProblemMessage error={taking.error} />}
      <div className={styles['acts']}><Button size="large" look={booking && isOverToday(closed) ? 'secondary' : 'primary'} busy={taking.isPending} onPress={() => taking.mutate()}>{t('take')}</Button></div>
    </div>
  );
}
