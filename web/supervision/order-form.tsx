import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupervisionItem } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useSupervise } from './use-supervise.ts';
import styles from './supervision.module.css';

/** What is to be done with the item, and until when. */
export function OrderForm({ item, heading }: { readonly item: SupervisionItem; readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const { t } = useTranslation('supervision');
  const [what, setWhat] = useState('');
  const [until, setUntil] = useState('');
  const [checked, setChecked] = useState(false);
  const supervise = useSupervise(item, () => heading.current);
  const send = (): void => {
    setChecked(true);
    if (what.trim() !== '' && until !== '') supervise.send({ act: 'order', body: { what: what.trim(), until } }, 'order');
  };
  return (
    <form className={styles['form']} aria-label={t('item.order')} noValidate onSubmit={(event) => { event.preventDefault(); if (!supervise.busy) send(); }}>
      <TextField label={t('item.what')} hint={t('item.whatHow')} rows={2} maxLength={1000} value={what} onChange={setWhat} error={checked && what.trim() === '' ? t('item.whatNeeded') : undefined} />
      <DateField label={t('item.until')} value={until} onChange={setUntil} error={checked && until === '' ? t('item.untilNeeded') : undefined} />
      {supervise.error && <ProblemMessage error={supervise.error} signInAs="staff" latest />}
      <Button type="submit" busy={supervise.busy}>{t('item.give')}</Button>
    </form>
  );
}
