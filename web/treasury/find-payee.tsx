import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import shared from '../supervision/supervision.module.css';
import type { FoundPayee } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatMonth } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Instalments } from '../ui/instalments.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { problemOf } from '../ui/request.ts';
import { Tag, type Tone } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { postFind } from './queries.ts';
import styles from './treasury.module.css';

const TONES: Readonly<Record<FoundPayee['payments']['payments'][number]['status'], Tone>> = { 'waiting': 'grey', 'no-account': 'vermilion', 'sent': 'amber', 'paid': 'jade', 'returned': 'vermilion', 'replaced': 'grey', 'withheld': 'grey', 'held': 'amber' };

/** Somebody's payments by their number: that they were looked for stands in their access record. */
export function FindPayee() {
  const { t } = useTranslation('treasury');
  const text = useText();
  const [number, setNumber] = useState('');
  const [checked, setChecked] = useState(false);
  const find = useMutation({ mutationFn: () => postFind(number.trim()) });
  const said = find.error ? problemOf(find.error).errors?.find(({ pointer }) => pointer === '/body/number') : undefined;
  const go = (): void => {
    setChecked(true);
    if (number.trim() !== '' && !find.isPending) find.mutate();
  };
  return (
    <section className={shared['part']} aria-labelledby="find">
      <h2 id="find">{t('find.title')}</h2>
      <form className={shared['find']} role="search" noValidate onSubmit={(event) => { event.preventDefault(); go(); }}>
        <TextField label={t('find.label')} hint={t('find.how')} maxLength={40} value={number} onChange={(value) => { setNumber(value); find.reset(); }} error={checked && number.trim() === '' ? t('find.needed') : said && text(said.detail)} />
        <Button type="submit" look="secondary" busy={find.isPending}>{t('find.go')}</Button>
      </form>
      {find.isError && !said && <ProblemMessage error={find.error} signInAs="staff" />}
      {find.data && <Found found={find.data} onClose={() => { find.reset(); setNumber(''); setChecked(false); }} />}
    </section>
  );
}

function Found({ found: { name, number, payments }, onClose }: { readonly found: FoundPayee; readonly onClose: () => void }) {
  const { t } = useTranslation('treasury');
  const text = useText();
  const owed = payments.claims.filter(({ leftFen }) => leftFen > 0);
  return (
    <article className={styles['card']} aria-label={name}>
      <h3>{name} {number}</h3>
      {payments.payments.length === 0 && <p>{t('find.none')}</p>}
      <ul className={styles['list']}>
        {payments.payments.map((each) => <li key={each.id} className={styles['head']}><strong>{t('find.line', { month: formatMonth(each.month), amount: text(each.amount) })}</strong><Tag tone={TONES[each.status]}>{t(`find.status.${each.status}`)}</Tag><span className={styles['small']}>{[text(each.service), text(each.fund), each.tail && t('find.tail', { tail: each.tail }), each.why && text(each.why)].filter(Boolean).join(' · ')}</span></li>)}
      </ul>
      {owed.length > 0 && <ul className={styles['list']}>{owed.map((each) => <li key={each.id}>{t('find.owes', { left: text(each.left), month: formatMonth(each.month) })}</li>)}</ul>}
      {payments.instalments.map((plan) => <Instalments key={plan.id} plan={plan} />)}
      <div><Button size="small" look="quiet" onPress={onClose}>{t('find.close')}</Button></div>
    </article>
  );
}
