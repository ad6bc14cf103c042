import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { shortNumber } from '../desk/queue-order.ts';
import type { Supervision } from '../ui/api-types.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { DateField } from '../ui/date-field.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { postOrders } from './queries.ts';
import styles from './supervision.module.css';

/** One order for all items that are listed: each is ordered by itself, and says so where it could not be. */
export function OrdersForm({ rows }: { readonly rows: Supervision['rows'] }) {
  const { t } = useTranslation('supervision');
  const text = useText();
  const queries = useQueryClient();
  const [{ what, until }, setOrder] = useState({ what: '', until: '' });
  const [sure, setSure] = useState(false);
  const ordering = useMutation({
    mutationFn: () => postOrders({ items: rows.map(({ case: number, no }) => ({ case: number, no })), what: what.trim(), until }),
    onSuccess: async () => {
      setOrder({ what: '', until: '' });
      await queries.invalidateQueries({ queryKey: ['supervision', 'list'] });
    },
  });
  const faults = useFormFaults({ what, until }, [...(what.trim() === '' ? ['what'] : []), ...(until === '' ? ['until'] : [])], ordering.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!ordering.isPending && !faults.isIncomplete()) setSure(true);
  };
  const refused = ordering.data?.results.filter(({ because }) => because !== undefined) ?? [];
  return (
    <details className={classes(styles['part'], 'no-print')}>
      <summary>{t('orders.open', { count: rows.length })}</summary>
      <form className={styles['form']} aria-label={t('orders.open', { count: rows.length })} noValidate onSubmit={submit}>
        <p className={styles['small']}>{t('orders.how')}</p>
        <TextField label={t('item.what')} hint={t('item.whatHow')} rows={2} maxLength={1000} value={what} onChange={(next) => setOrder({ what: next, until })} error={faults.wrong('what')} />
        <DateField label={t('item.until')} value={until} onChange={(next) => setOrder({ what, until: next })} error={faults.wrong('until')} />
        <FormProblem faults={faults} error={ordering.error} names={{ what: t('item.what'), until: t('item.until') }} signInAs="staff" />
        {sure ? <AskFirst title={t('orders.sure', { count: rows.length })} text={what.trim()} yes={t('orders.go')} no={t('orders.keep')} onYes={() => { setSure(false); ordering.mutate(); }} onNo={() => setSure(false)} /> : <Button type="submit" busy={ordering.isPending}>{t('orders.go')}</Button>}
      </form>
      {ordering.data && (
        <div className={styles['outcome']}><Notice tone={refused.length > 0 ? 'wait' : 'good'} live title={t('orders.done', { count: ordering.data.results.length - refused.length })}>
          {refused.length > 0 && <ul>{refused.map((each) => <li key={`${each.case}/${each.no}`}>{shortNumber(each.case)} · {each.because && text(each.because)}</li>)}</ul>}
        </Notice></div>
      )}
    </details>
  );
}
