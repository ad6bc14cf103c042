import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import type { CaseView, ItemView } from '../../ui/api-types.ts';
import { postReopening } from '../../ui/api.ts';
import { Button } from '../../ui/button.tsx';
import { formatDay, formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { callHere, cityHere, visitHere } from '../../ui/visit.ts';
import { caseQuery } from '../queries.ts';
import { mayHere } from './may.ts';
import styles from './case.module.css';

const KINDS = ['by-person', 'appeal'] as const;
type Kind = (typeof KINDS)[number];
type Props = { readonly view: CaseView; readonly item: ItemView };

/** After a result: that it is looked at again, what came of it, and how to ask for it (个人信息保护法 第二十四条). */
export function Again({ view, item }: Props) {
  const { t } = useTranslation('hall');
  const text = useText();
  const { reopened, again } = item;
  const kind = KINDS.find((each) => mayHere(item, each));
  // At a counter of the city and by telephone it is asked for on the clerk's page, where the sentence stands that is read first.
  const atDesk = visitHere() !== null && cityHere() === null && KINDS.find((each) => item.actions.some(({ action, allowed }) => action === each && allowed));
  return (
    <>
      {again && (
        <Notice tone={again.outcome === 'revoke' ? 'bad' : again.outcome === 'upheld' ? 'wait' : 'good'} title={t(`again.outcome.${again.outcome}`)}>
          {again.note !== '' && <p className={styles['lines']}><AsWritten>{t('again.note', { note: again.note })}</AsWritten></p>}
          {again.ground && <p>{t('again.ground', { ground: text(again.ground) })}{again.basis !== undefined && <span lang="zh-CN">（{again.basis}）</span>}</p>}
          <p className={styles['meta']}>{[formatInstant(again.at), again.officer && t('case.byOfficer', { officer: again.officer }), again.reviewer && t('again.reviewer', { officer: again.reviewer })].filter(Boolean).join(' · ')}</p>
        </Notice>
      )}
      {reopened && (
        <Notice tone="wait" title={t(`again.asked.${reopened.kind}`)}>
          <p>{t(reopened.stage === 'drawing' ? 'again.drawing' : 'again.looking', { officer: reopened.officer ?? '' })}{reopened.dueDay === undefined ? t('again.limit', { limit: text(reopened.limit) }) : t('again.due', { day: formatDay(reopened.dueDay) })}</p>
          {reopened.reason !== undefined && <p><AsWritten>{t('again.reason', { reason: reopened.reason })}</AsWritten></p>}
          <p>{t('again.stands')}</p>
        </Notice>
      )}
      {atDesk && <p className={styles['meta']}>{t(callHere() ? 'again.atCall' : 'again.atCounter', { ask: t(`again.ask.${atDesk}`), number: view.number })}</p>}
      {kind && <Ask number={view.number} no={item.no} kind={kind} until={item.reopenUntil} />}
    </>
  );
}

/** The button, and what follows from it. */
export function Ask({ number, no, kind, until }: { readonly number: string; readonly no: number; readonly kind: Kind; readonly until: string | undefined }) {
  const { t } = useTranslation('hall');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (open) title.current?.focus(); }, [open]);
  const send = useMutation({
    mutationFn: () => postReopening(number, no, kind, reason),
    onSuccess: (next) => { queries.setQueryData(caseQuery(number).queryKey, next); void queries.invalidateQueries({ queryKey: ['cases', number, 'why'] }); toast(t('again.done')); },
  });
  const label = t(`again.ask.${kind}`);
  if (!open) return <p className={styles['rate']}><Button look="quiet" size="small" onPress={() => setOpen(true)}>{label}</Button></p>;
  return (
    <section className={styles['rating']} aria-label={label}>
      <h4 ref={title} tabIndex={-1}>{label}</h4>
      <p>{t(`again.how.${kind}`)}{until !== undefined && t('again.until', { day: formatDay(until) })}</p>
      <p>{t('again.keeps')}</p>
      <TextField label={t('again.why')} optional={kind === 'by-person'} rows={3} maxLength={1000} value={reason} onChange={setReason} hint={t('again.whyHint')} />
      {send.isError && <ProblemMessage error={send.error} />}
      <div className={styles['rate']}>
        <Button look="secondary" size="small" disabled={send.isPending} onPress={() => setOpen(false)}>{t('again.cancel')}</Button>
        <Button look="primary" size="small" busy={send.isPending} onPress={() => send.mutate()}>{t('again.send')}</Button>
      </div>
    </section>
  );
}
