import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '../../ui/api-types.ts';
import { putPaper } from '../../ui/api.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { problemOf } from '../../ui/request.ts';
import { toast } from '../../ui/toast.tsx';
import { RecipientFields } from './recipient-fields.tsx';
import styles from './case.module.css';

/** Decisions on paper, several at once to the same address. */
export function AllOnPaper({ number, deliveries }: { readonly number: string; readonly deliveries: readonly DeliveryView[] }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [left, setLeft] = useState<readonly number[]>([]);
  const [recipient, setRecipient] = useState({ name: '', phone: '', address: '' });
  const [checked, setChecked] = useState(false);
  const chosen = deliveries.filter(({ item }) => !left.includes(item));
  const send = useMutation({
    // One after the other: what was taken down stays so, and what failed can be sent again without a second parcel of the rest.
    mutationFn: async () => { for (const { item } of chosen) await putPaper(number, item, { recipient }); },
    onSuccess: () => { toast(t('paper.asked')); setAsking(false); },
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases', number] }),
  });
  if (!asking) return <p className={styles['fields']}><span><Button look="quiet" size="small" onPress={() => setAsking(true)}>{t('paper.askAll')}</Button></span></p>;
  return (
    <section className={styles['fields']} aria-label={t('paper.askAll')}>
      <ChoiceList
        many label={t('paper.which')} value={chosen.map(({ item }) => String(item))} error={checked && chosen.length === 0 ? t('paper.whichNeeded') : undefined}
        onChange={(kept) => setLeft(deliveries.flatMap(({ item }) => (kept.includes(String(item)) ? [] : [item])))}
        choices={deliveries.map(({ item, matter, title }) => ({ id: String(item), name: `${text(matter)} ${text(title)}` }))}
      />
      <RecipientFields value={recipient} onChange={setRecipient} error={send.error} />
      {send.isError && (problemOf(send.error).errors ?? []).length === 0 && <ProblemMessage error={send.error} />}
      <div className={styles['rate']}>
        <Button size="small" busy={send.isPending} onPress={() => { setChecked(true); if (chosen.length > 0) send.mutate(); }}>{t('paper.confirm')}</Button>
        <Button look="quiet" size="small" onPress={() => setAsking(false)}>{t('paper.leave')}</Button>
      </div>
    </section>
  );
}
