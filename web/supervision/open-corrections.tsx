import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupervisedCorrections } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Tag } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import { openCorrectionsQuery, reassignCorrection } from './queries.ts';
import styles from './supervision.module.css';

type Row = SupervisedCorrections['rows'][number];

/** Requests to correct entries that have no answer yet: who has each, until when, and a way to have somebody else drawn. */
export function OpenCorrections() {
  const { t } = useTranslation('supervision');
  const list = useQuery(openCorrectionsQuery);
  return (
    <section className={styles['part']} aria-labelledby="corrections">
      <h2 id="corrections">{t('corrections.title')}</h2>
      {list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} signInAs="staff" />}
      {list.data?.rows.length === 0 && <p className={styles['small']}>{t('corrections.none')}</p>}
      {list.data && list.data.rows.length > 0 && <ul className={styles['absences']}>{list.data.rows.map((row) => <OpenCorrection key={row.number} row={row} />)}</ul>}
      {list.data?.more && <p className={styles['small']}>{t('corrections.more')}</p>}
    </section>
  );
}

function OpenCorrection({ row }: { readonly row: Row }) {
  const { t } = useTranslation('supervision');
  const text = useText();
  const [giving, setGiving] = useState(false);
  return (
    <li>
      <strong>{text(row.name)}</strong>
      <span>{row.number} · {t('corrections.asked', { at: formatInstant(row.askedAt) })} · {row.due === undefined ? t('corrections.noDue') : t('corrections.due', { day: formatDay(row.due) })} · {row.officer === undefined ? t('corrections.nobody') : t('corrections.by', { officer: row.officer })}</span>
      {row.late && <Tag tone="vermilion">{t('corrections.late')}</Tag>}
      {row.officer !== undefined && !giving && <Button look="secondary" size="small" onPress={() => setGiving(true)} label={t('corrections.reassignOf', { number: row.number })}>{t('corrections.reassign')}</Button>}
      {giving && <Reassign row={row} onClose={() => setGiving(false)} />}
    </li>
  );
}

function Reassign({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { t } = useTranslation('supervision');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: () => reassignCorrection(row.number, reason),
    onSuccess: (now) => { queries.setQueryData(openCorrectionsQuery.queryKey, now); toast(t('corrections.reassigned')); onClose(); },
  });
  const faults = useFieldFaults(send.error, { reason });
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); if (!send.isPending) send.mutate(); }}>
      <TextField label={t('corrections.why')} hint={t('corrections.whyHow')} rows={2} maxLength={1000} value={reason} onChange={setReason} error={faults.of('reason')} autoFocus />
      {send.isError && !faults.any && <ProblemMessage error={send.error} signInAs="staff" />}
      <span className={styles['acts']}>
        <Button type="submit" size="small" busy={send.isPending}>{t('corrections.reassign')}</Button>
        <Button look="quiet" size="small" onPress={onClose}>{t('corrections.leave')}</Button>
      </span>
    </form>
  );
}
