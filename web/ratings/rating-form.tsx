import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatingReasons } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';

import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Rating } from '../ui/rating.tsx';
import { client, valueOf } from '../ui/request.ts';
import { TextField } from '../ui/text-field.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import styles from './ratings.module.css';

export type RatingGiven = { readonly score: number; readonly comment: string; readonly reasons: string[] };
type Props = { readonly before?: { readonly score: number; readonly comment: string; readonly reasons: readonly { readonly id: string }[] } | undefined; readonly busy: boolean; readonly error: Error | null; readonly onSend: (given: RatingGiven) => void; readonly onCancel?: () => void };

const reasonsQuery = queryOptions({ queryKey: ['rating-reasons'], queryFn: async () => (await valueOf<RatingReasons>(client.GET('/api/v1/rating-reasons'))).reasons, staleTime: Infinity });
const LOW = 2;
const HIGH = 4;

/** 好差评 of one item: the level, why, and words. The two lowest levels need a reason, and say what follows from them. */
export function RatingForm({ before, busy, error, onSend, onCancel }: Props) {
  const { t } = useTranslation('ratings');
  const text = useText();
  const known = useQuery(reasonsQuery);
  const [score, setScore] = useState<number | null>(before?.score ?? null);
  const [reasons, setReasons] = useState<readonly string[]>(before?.reasons.map(({ id }) => id) ?? []);
  const [comment, setComment] = useState(before?.comment ?? '');
  const faults = useFieldFaults(error, { reasons, comment });
  const isLow = score !== null && score <= LOW;
  const choices = score === null ? [] : (known.data ?? []).filter(({ low, high }) => (isLow && low) || (score >= HIGH && high));
  const chosen = reasons.filter((id) => choices.some((each) => each.id === id));
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); if (score !== null && !busy) onSend({ score, comment, reasons: chosen }); }}>
      <Rating value={score} onChange={setScore} />
      {choices.length > 0 && <ChoiceList many row label={t(isLow ? 'reasons.low' : 'reasons.high')} choices={choices.map(({ id, name }) => ({ id, name: text(name) }))} value={chosen} onChange={setReasons} error={faults.of('reasons')} />}
      {score !== null && <TextField label={t('words')} optional rows={2} maxLength={500} value={comment} onChange={setComment} hint={isLow ? t('wordsLow') : undefined} error={faults.of('comment')} />}
      {isLow && <p className={styles['small']}>{t('lowHow')}</p>}
      <p className={styles['small']}>{t('privacy')}</p>
      {error && !faults.any && <ProblemMessage error={error} />}
      <div className={styles['acts']}><Button type="submit" size="small" busy={busy} disabled={score === null} why={score === null ? t('chooseFirst') : undefined}>{t('send')}</Button>{onCancel && <Button look="quiet" size="small" disabled={busy} onPress={onCancel}>{t('cancel')}</Button>}</div>
    </form>
  );
}
