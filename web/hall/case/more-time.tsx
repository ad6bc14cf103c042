import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import type { CaseView, ItemView } from '../../ui/api-types.ts';
import { postMoreTime } from '../../ui/api.ts';
import { Button } from '../../ui/button.tsx';
import { formatDay } from '../../ui/format.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { caseQuery } from '../queries.ts';
import { mayHere } from './may.ts';
import styles from './case.module.css';

type Props = { readonly view: CaseView; readonly item: ItemView; readonly correction: NonNullable<ItemView['correction']> };

/** The last day to answer, what follows if nothing comes, and more time for whoever says why, once. */
export function MoreTime({ view, item, correction }: Props) {
  const { t } = useTranslation('hall');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [checked, setChecked] = useState(false);
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: () => postMoreTime(view.number, item.no, reason.trim()),
    onSuccess: (next) => { queries.setQueryData(caseQuery(view.number).queryKey, next); setOpen(false); toast(t('silence.moreDone')); },
  });
  const wrong = reason.trim().length < 4;
  const may = mayHere(item, 'extend-correction');
  if (correction.until === undefined) return null;
  return (
    <>
      {correction.death !== undefined && <p>{t('silence.death', { day: formatDay(correction.death) })}</p>}
      <p><strong>{t('silence.until', { day: formatDay(correction.until) })}</strong> {t(correction.then === 'decided' ? 'silence.decided' : correction.death === undefined ? 'silence.closed' : 'silence.ends')}</p>
      {correction.extended && <p className={styles['basis']}><AsWritten>{t('silence.extended', { reason: correction.extended.reason })}</AsWritten></p>}
      {may && !open && <p><Button look="quiet" size="small" onPress={() => setOpen(true)}>{t('silence.more')}</Button></p>}
      {may && open && (
        <>
          <TextField label={t('silence.why')} hint={t('silence.whyHint')} rows={2} maxLength={500} value={reason} onChange={setReason} error={checked && wrong ? t('silence.whyNeeded') : undefined} />
          {send.isError && <ProblemMessage error={send.error} />}
          <p className={styles['rate']}>
            <Button look="secondary" size="small" disabled={send.isPending} onPress={() => setOpen(false)}>{t('silence.keep')}</Button>
            <Button size="small" busy={send.isPending} onPress={() => { setChecked(true); if (!wrong) send.mutate(); }}>{t('silence.moreDo')}</Button>
          </p>
        </>
      )}
    </>
  );
}
