import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { getDocumentCheck } from '../../ui/api.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { problemOf } from '../../ui/request.ts';
import { TextField } from '../../ui/text-field.tsx';
import { Checked } from './checked.tsx';
import { isDocumentNumber } from './document-number.ts';
import styles from './verify.module.css';

const codePattern = /^[0-9A-Z]{4}-?[0-9A-Z]{4}$/;

/** Whether a document is genuine, for anybody who holds it: by the number and code that stand on it, and by the file itself. */
export function VerifyPage() {
  const { t } = useTranslation('hall');
  const asked = useSearch({ from: '/hall/verify' });
  const navigate = useNavigate();
  const [number, setNumber] = useState(asked.number ?? '');
  const [code, setCode] = useState(asked.code ?? '');
  const [tried, setTried] = useState(false);
  const clean = { number: number.replaceAll(/\s|　/g, '').replaceAll('－', '-').toUpperCase(), code: code.replaceAll(/\s|　/g, '').replaceAll('－', '-').toUpperCase() };
  const wrongNumber = isDocumentNumber(clean.number) ? undefined : t('verify.wrongNumber');
  const wrongCode = codePattern.test(clean.code) ? undefined : t('verify.wrongCode');
  const ready = asked.number !== undefined && asked.code !== undefined;
  const check = useQuery({ queryKey: ['document', asked.number, asked.code], queryFn: () => getDocumentCheck(asked.number ?? '', asked.code ?? ''), enabled: ready, retry: false });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrongNumber || wrongCode) return;
    if (asked.number === clean.number && asked.code === clean.code) void check.refetch();
    else void navigate({ to: '/verify', search: clean });
  };
  return (
    <>
      <title>{`${t('verify.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('verify.title')}</h1>
      <p className={styles['lead']}>{t('verify.lead')}</p>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <TextField label={t('verify.number')} hint={t('verify.numberHint')} value={number} onChange={setNumber} maxLength={60} error={tried ? wrongNumber : undefined} />
        <TextField label={t('verify.code')} hint={t('verify.codeHint')} name="code" value={code} onChange={setCode} maxLength={12} error={tried ? wrongCode : undefined} />
        <Button type="submit" busy={check.isFetching && !check.data}>{t('verify.check')}</Button>
      </form>
      {ready && check.isPending && <Skeleton card />}
      {check.isError && (problemOf(check.error).status === 404 ? <Notice tone="bad" live title={t('verify.unknown')}>{t('verify.unknownText')}</Notice> : <ProblemMessage error={check.error} onRetry={() => void check.refetch()} />)}
      {check.data && <Checked key={check.data.number} check={check.data} />}
    </>
  );
}
