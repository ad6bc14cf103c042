import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnRepair } from '../../ratings/own-repair.tsx';
import { RatingForm, type RatingGiven } from '../../ratings/rating-form.tsx';
import type { CaseView, ItemView } from '../../ui/api-types.ts';
import { putRating } from '../../ui/api.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { caseQuery } from '../queries.ts';
import styles from './case.module.css';

/** 好差评 of one item, and what follows from a low one. */
export function RateItem({ view, item }: { readonly view: CaseView; readonly item: ItemView }) {
  const { t } = useTranslation('hall');
  const { t: ui } = useTranslation('ui');
  const { t: words } = useTranslation('ratings');
  const queries = useQueryClient();
  const [open, setOpen] = useState<boolean>();
  const place = useRef<HTMLParagraphElement>(null);
  // The form is taller than what takes its place: whoever has rated, or has not after all, stays at this item.
  useEffect(() => { if (open === false) place.current?.querySelector('button')?.focus(); }, [open]);
  const send = useMutation({
    mutationFn: (given: RatingGiven) => putRating(view.number, item.no, given),
    onSuccess: (next) => {
      queries.setQueryData(caseQuery(view.number).queryKey, next);
      setOpen(false);
      toast(words(next.items.find(({ no }) => no === item.no)?.rating?.repair?.status === 'open' ? 'thanksLow' : 'thanks'));
    },
  });
  const { rating } = item;
  const rated = levelKey(rating?.score);
  return (
    <>
      {open
        ? <div className={styles['rating']}><RatingForm before={rating} busy={send.isPending} error={send.error} onSend={send.mutate} onCancel={() => { send.reset(); setOpen(false); }} /></div>
        : (
          <p ref={place} className={styles['rate']}>
            {rated && <span>{t('case.rated', { level: ui(rated) })}</span>}
            <Button look="quiet" size="small" onPress={() => setOpen(true)}>{rated ? t('case.change') : t('case.rate')}</Button>
          </p>
        )}
      {rating?.repair && !open && <OwnRepair view={view} item={item} repair={rating.repair} />}
    </>
  );
}

function levelKey(score: number | undefined): 'rating.level1' | 'rating.level2' | 'rating.level3' | 'rating.level4' | 'rating.level5' | undefined {
  return score === 1 || score === 2 || score === 3 || score === 4 || score === 5 ? `rating.level${score}` : undefined;
}
