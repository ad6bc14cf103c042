import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffItem } from '../ui/api-types.ts';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWrongField } from './form-problem.ts';

/** As many characters as the server wants of the reason. */
const REASON_WORDS = 10;

/** What differs from how like items were decided takes a reason: the field to ask for it, whether it is there, and what is sent. */
export function useDeparture({ like, similar }: Pick<StaffItem, 'like' | 'similar'>, outcome: 'approve' | 'refuse', checked: boolean) {
  const { t } = useTranslation('desk');
  const [reason, setReason] = useState('');
  const wrong = useWrongField('/body/departs');
  const differs = like.usual !== undefined && like.usual !== outcome;
  const missing = differs && reason.trim().length < REASON_WORDS;
  // Where the practice has become one only since the item was opened, the server says so.
  const field = differs || wrong !== undefined ? (
    <>
      {differs && <Notice tone="wait" title={t('departs.title', { days: similar.days, of: like.of, count: outcome === 'approve' ? like.refused : like.approved })}>{t('departs.how')}</Notice>}
      <TextField label={t('departs.reason')} hint={t('departs.reasonHow')} rows={2} maxLength={1000} value={reason} onChange={setReason} error={checked && missing ? t('correct.reasonNeeded', { count: REASON_WORDS }) : wrong} />
    </>
  ) : null;
  return { field, missing, body: reason.trim() === '' ? {} : { departs: reason.trim() } };
}
