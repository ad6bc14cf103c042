import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, ItemView } from '../../ui/api-types.ts';
import { putRating } from '../../ui/api.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Rating } from '../../ui/rating.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { caseQuery } from '../queries.ts';
import styles from './case.module.css';

/** 好差评 of one item. */
export function RateItem({ view, item }: { readonly view: CaseView; readonly item: ItemView }) {
  const { t } = useTranslation('hall');
  const { t: ui } = useTranslation('ui');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [score, setScore] = useState<number | null>(item.rating?.score ?? null);
  const [comment, setComment] = useState(item.rating?.comment ?? '');
  const send = useMutation({
    mutationFn: (given: number) => putRating(view.number, item.no, given, comment),
    onSuccess: (next) => { queries.setQueryData(caseQuery(view.number).queryKey, next); setOpen(false); toast(t('case.rateThanks')); },
  });
  const rated = levelKey(item.rating?.score);
  if (!open) {
    return (
      <p className={styles['rate']}>
        {rated && <span>{t('case.rated', { level: ui(rated) })}</span>}
        <Button look="quiet" size="small" onPress={() => setOpen(true)}>{rated ? t('case.change') : t('case.rate')}</Button>
      </p>
    );
  }
  return (
    <div className={styles['rating']}>
      <Rating value={score} onChange={setScore} />
      <TextField label={t('case.ratingComment')} optional rows={2} maxLength={500} value={comment} onChange={setComment} hint={item.by === 'officer' ? t('case.ratePrivacy') : undefined} />
      {send.isError && <ProblemMessage error={send.error} />}
      <div><Button size="small" busy={send.isPending} disabled={score === null} onPress={() => { if (score !== null) send.mutate(score); }}>{t('case.rateSend')}</Button></div>
    </div>
  );
}

function levelKey(score: number | undefined): 'rating.level1' | 'rating.level2' | 'rating.level3' | 'rating.level4' | 'rating.level5' | undefined {
  return score === 1 || score === 2 || score === 3 || score === 4 || score === 5 ? `rating.level${score}` : undefined;
}
