import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { useText } from '../ui/i18n.ts';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import { Unread } from './unread.tsx';
import { useDeparture } from './use-departure.tsx';
import styles from './item-acts.module.css';

/** Approve, or confirm a proposal: what will happen, an optional note, one more key. */
export function SureForm({ act, item, note, onNote, findings, busy, onSend, onBack }: FormProps & { readonly act: 'approve' | 'confirm' }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const outcome = item.proposal?.outcome === 'refuse' ? t('proposal.refuse') : t('proposal.approve');
  const { toPublish } = item;
  const publish = toPublish && item.proposal?.outcome !== 'refuse' ? t('approve.publish', { what: text(toPublish.what), time: text(toPublish.for), basis: toPublish.basis }) : undefined;
  const words = act === 'confirm'
    ? { title: t('review.confirmTitle'), what: publish ?? t('review.confirm', { outcome }), go: t('review.confirmGo') }
    : item.secondReview
      ? { title: t('approve.title'), what: t('approve.review'), go: t('approve.goReview') }
      : { title: t('approve.title'), what: publish ?? t('approve.now'), go: t('approve.go') };
  const [checked, setChecked] = useState(false);
  const departure = useDeparture(item, 'approve', checked);
  const go = (): void => {
    if (act === 'confirm') return onSend({ act, body: { note } });
    setChecked(true);
    if (!departure.missing) onSend({ act, body: { findings, note, ...departure.body } });
  };
  return (
    <FormFrame title={words.title} go={words.go} busy={busy} onGo={go} onBack={onBack} enter says={['/body/departs']}>
      <p className={styles['what']}><AsWritten>{words.what}</AsWritten></p>
      <Unread item={item} />
      {act === 'approve' && departure.field}
      <TextField label={t('act.noteOptional')} rows={2} maxLength={1000} value={note} onChange={onNote} />
    </FormFrame>
  );
}
