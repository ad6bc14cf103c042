import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { findOldNumber } from './queries.ts';
import styles from './counter.module.css';

/** The case that somebody's number of an old system has become: it still stands on the paper they bring. */
export function OldNumber({ visit }: { readonly visit: string }) {
  const { t } = useTranslation('counter');
  const text = useText();
  const [number, setNumber] = useState('');
  const finding = useMutation({ mutationFn: () => findOldNumber(visit, number.trim()) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (number.trim() !== '') finding.mutate();
  };
  return (
    <form onSubmit={submit} className={classes(styles['acts'], styles['part'])} noValidate>
      <TextField label={t('oldNumber')} hint={t('oldNumberHint')} value={number} onChange={(value) => { setNumber(value); finding.reset(); }} maxLength={60} />
      <Button type="submit" look="secondary" busy={finding.isPending}>{t('oldFind')}</Button>
      <div role="status">
        {finding.isError && <ProblemMessage error={finding.error} signInAs="staff" />}
        {finding.data && finding.data.cases.length === 0 && <p>{t('oldNone')}</p>}
        {finding.data?.cases.map((each) => <p key={each.number}><strong>{text(each.name)}</strong> <span className={styles['small']}>{t('oldFound', { number: each.number, system: text(each.system), state: t(`states.${each.state}`) })}</span></p>)}
      </div>
    </form>
  );
}
