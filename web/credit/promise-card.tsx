import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { PromiseView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Tag, type Tone } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { caseQuery } from '../hall/queries.ts';
import { visitHere } from '../ui/visit.ts';
import { holding } from './holding.ts';
import { PromiseTerms } from './promise-terms.tsx';
import { myCreditQuery, postCreditAsk, postPromiseWithdrawal } from './queries.ts';
import styles from './credit.module.css';

const TONES: Readonly<Record<PromiseView['standing'], Tone>> = { made: 'blue', due: 'amber', doubted: 'amber', kept: 'jade', withdrawn: 'grey', broken: 'vermilion', revoked: 'vermilion', repaired: 'jade', cleared: 'jade' };
const OWN = ['withdraw', 'repair', 'object'] as const;
type Own = (typeof OWN)[number];
/** A reason takes some words; why a promise is taken back nobody has to say. */
const WORDS = 10;

/** One promise: its standing, what was told, what was found, and what its person can do. `children`: what else stands in it · `staff`: whoever reads it is not who has promised. */
export function PromiseCard({ number, promise, staff = false, children }: { readonly number: string; readonly promise: PromiseView; readonly staff?: boolean; readonly children?: ReactNode }) {
  const { t } = useTranslation('credit');
  const text = useText();
  const [act, setAct] = useState<Own | null>(null);
  const { broken, asked } = promise;
  return (
    <article className={styles['card']} aria-labelledby={`${number}-${promise.element}`} data-broken={promise.standing === 'broken' || promise.standing === 'revoked' || undefined}>
      <h3 id={`${number}-${promise.element}`}>{text(promise.name)} <Tag tone={TONES[promise.standing]}>{text(promise.standingText)}</Tag></h3>
      <p className={styles['small']}>{t('signedAt', { at: formatInstant(promise.signedAt) })} · {t('for', { names: promise.for.map(text).join(t('mark.list', { ns: 'ui' })) })}{promise.dueOn !== undefined && ` · ${t('dueOn', { day: formatDay(promise.dueOn) })}`} · {t('code', { code: promise.digest.slice(0, 12) })}</p>
      <details><summary>{t('text')}</summary><PromiseTerms promise={promise} /></details>
      {broken && <><p><strong>{t('finding')}</strong>{t('mark.colon', { ns: 'ui' })}<AsWritten>{broken.finding}</AsWritten> <span className={styles['small']}><AsWritten>{broken.basis}</AsWritten></span></p><p>{t(holding(promise, staff), { until: formatDay(broken.until), restricted: formatDay(broken.restrictedUntil), day: formatDay(promise.answers.findLast(({ granted }) => granted)?.at ?? broken.at) })}</p></>}
      {promise.answers.map((answer) => <p key={answer.at}><strong>{t(`answer.${answer.kind}${answer.granted ? 'Yes' : 'No'}`)}</strong>{t('mark.colon', { ns: 'ui' })}<AsWritten>{answer.note}</AsWritten> <span className={styles['small']}>{formatInstant(answer.at)}</span></p>)}
      {asked && <p role="status"><strong>{t(`asked.${asked.kind}`, { until: formatDay(asked.until) })}</strong> <span className={styles['small']}>{t('reasonGiven')}{t('mark.colon', { ns: 'ui' })}<AsWritten>{asked.reason}</AsWritten></span></p>}
      {children}
      {!staff && visitHere() === null && act === null && <Acts promise={promise} onAct={setAct} />}
      {act !== null && <ActForm number={number} promise={promise} act={act} onDone={() => setAct(null)} />}
    </article>
  );
}

function Acts({ promise, onAct }: { readonly promise: PromiseView; readonly onAct: (act: Own) => void }) {
  const { t } = useTranslation('credit');
  const text = useText();
  const shown = OWN.flatMap((name) => promise.actions.filter(({ action, allowed }) => action === name && (allowed || (promise.broken !== undefined && promise.asked === undefined && name !== 'withdraw' && promise.standing !== 'repaired' && promise.standing !== 'cleared'))).map((each) => ({ ...each, action: name })));
  return shown.length === 0 ? null : (
    <div className={styles['acts']}>{shown.map(({ action, allowed, why }) => <Button key={action} look="secondary" size="small" disabled={!allowed} why={allowed || !why ? undefined : text(why)} onPress={() => onAct(action)}>{t(`act.${action}`)}</Button>)}</div>
  );
}

function ActForm({ number, promise: { element }, act, onDone }: { readonly number: string; readonly promise: PromiseView; readonly act: Own; readonly onDone: () => void }) {
  const { t } = useTranslation('credit');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = act !== 'withdraw' && reason.trim().length < WORDS;
  const send = useMutation({
    mutationFn: () => (act === 'withdraw' ? postPromiseWithdrawal(number, element, reason) : postCreditAsk(number, element, { kind: act === 'repair' ? 'repair' : 'objection', reason })),
    onSuccess: (now) => { queries.setQueryData(myCreditQuery.queryKey, now); void queries.invalidateQueries({ queryKey: caseQuery(number).queryKey }); toast(t('sent')); onDone(); },
  });
  return (
    <form className={styles['form']} aria-label={t(`act.${act}`)} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (!short && !send.isPending) send.mutate(); }}>
      {act === 'withdraw' && <p>{t('withdrawNote')}</p>}
      <TextField label={t(`why.${act}`)} rows={3} maxLength={1000} value={reason} onChange={setReason} error={tried && short ? t('whyNeeded') : undefined} />
      {send.isError && <ProblemMessage error={send.error} />}
      <div className={styles['acts']}><Button look="quiet" onPress={onDone} disabled={send.isPending}>{t('cancel')}</Button><Button type="submit" busy={send.isPending}>{t('send')}</Button></div>
    </form>
  );
}
