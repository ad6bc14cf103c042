import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postRecheck } from '../ui/api.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Notice } from '../ui/notice.tsx';
import { PageSkeleton } from '../ui/progress.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Shell } from '../ui/shell.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useMe } from '../ui/use-me.ts';
import { useDeskNav } from '../supervision/desk-nav.ts';
import { DeskLinks } from './desk-links.tsx';
import { SignInFirst } from './sign-in-first.tsx';
import styles from './item-acts.module.css';

/** An officer who has come upon a wrong result has it looked at again. The page tells nothing of the case; somebody else is drawn. */
export function RecheckPage() {
  const { t } = useTranslation('desk');
  const me = useMe();
  const nav = useDeskNav();
  const staff = me.data?.kind === 'staff';
  return (
    <Shell home="/desk" nav={nav} title={t('title')} signInAs="staff" extra={<DeskLinks />}>
      <title>{`${t('recheck.title')} · ${t('brand')}`}</title>
      {me.isPending ? <PageSkeleton /> : staff ? <Recheck /> : <SignInFirst other={me.data !== null && me.data !== undefined} back="/desk/recheck" as="staff" />}
    </Shell>
  );
}

function Recheck() {
  const { t } = useTranslation('desk');
  const [number, setNumber] = useState('');
  const [no, setNo] = useState('');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const send = useMutation({ mutationFn: () => postRecheck(number.trim(), Number(no), reason.trim()), onSuccess: () => { setNumber(''); setNo(''); setReason(''); setChecked(false); } });
  const isNumber = /^\d{6}-\d{8}-\d{6}-[\dX]$/.test(number.trim());
  const isNo = /^[1-9]\d?$/.test(no.trim());
  const go = (): void => {
    setChecked(true);
    if (isNumber && isNo && reason.trim() !== '') send.mutate();
  };
  return (
    <>
      <h1>{t('recheck.title')}</h1>
      <p className={styles['what']}>{t('recheck.how')}</p>
      {send.isSuccess && <Notice tone="good" live title={t('recheck.done', { number: send.data.case, no: send.data.no })} />}
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" />}
      <form className={classes(styles['form'], styles['alone'])} aria-label={t('recheck.title')} noValidate onSubmit={(event) => { event.preventDefault(); if (!send.isPending) go(); }}>
        <TextField label={t('recheck.case')} value={number} onChange={setNumber} error={checked && !isNumber ? t('recheck.caseWrong') : undefined} />
        <TextField label={t('recheck.no')} inputMode="numeric" value={no} onChange={setNo} hint={t('recheck.noHow')} error={checked && !isNo ? t('recheck.noWrong') : undefined} />
        <TextField label={t('recheck.reason')} rows={4} maxLength={1000} value={reason} onChange={setReason} hint={t('recheck.reasonHow')} error={checked && reason.trim() === '' ? t('act.noteNeeded') : undefined} />
        <div className={styles['go']}><Button type="submit" busy={send.isPending}>{t('recheck.go')}</Button></div>
      </form>
    </>
  );
}
