import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuedStatements } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { formatInstant, formatMonth } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { usePreferences } from '../ui/preferences.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { saveFile } from '../ui/save-file.ts';
import { toast } from '../ui/toast.tsx';
import { getIssued, getStatementSheet, issuedQuery, issueStatement, type Months } from './queries.ts';
import styles from './statements.module.css';

type Issued = IssuedStatements['issued'][number];

/** Take the months along: as a sheet, or as a paper that anybody can check; not at a kiosk, which keeps no files. */
export function Take({ months }: { readonly months: Months }) {
  const { t } = useTranslation('statements');
  const { language, mode } = usePreferences();
  const queries = useQueryClient();
  const [id, setId] = useState(() => crypto.randomUUID());
  const sheet = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') => getStatementSheet({ ...months, format, language }),
    onSuccess: (bytes, format) => saveFile(bytes, `${t('title')} ${months.from} ${months.to}.${format}`),
  });
  const paper = useMutation({
    mutationFn: async () => { const list = await issueStatement(id, months); return { list, made: list.issued.find((each) => each.id === id), bytes: await getIssued(id) }; },
    onSuccess: ({ list, made, bytes }) => {
      queries.setQueryData(issuedQuery.queryKey, list);
      setId(crypto.randomUUID());
      if (made === undefined) return;
      saveFile(bytes, `${made.number}.pdf`);
      toast(t('take.made', { number: made.number }));
    },
  });
  return mode !== 'kiosk' && (
    <section className={`${styles['part']} no-print`} aria-labelledby="take">
      <h2 id="take">{t('take.title')}</h2>
      <div className={styles['acts']}>
        <Button busy={paper.isPending} onPress={() => paper.mutate()}>{t(paper.isPending ? 'take.making' : 'take.pdf')}</Button>
        <Button look="secondary" busy={sheet.isPending && sheet.variables === 'xlsx'} onPress={() => sheet.mutate('xlsx')}>{t('take.xlsx')}</Button>
        <Button look="secondary" busy={sheet.isPending && sheet.variables === 'csv'} onPress={() => sheet.mutate('csv')}>{t('take.csv')}</Button>
      </div>
      <p className={styles['small']}>{t('take.noted')}</p>
      {(paper.error ?? sheet.error) !== null && <ProblemMessage error={paper.error ?? sheet.error} signInAs="enterprise" />}
      <Before />
    </section>
  );
}

function Before() {
  const { t } = useTranslation('statements');
  const text = useText();
  const list = useQuery(issuedQuery);
  const get = useMutation({ mutationFn: ({ id }: Issued) => getIssued(id), onSuccess: (bytes, { number }) => saveFile(bytes, `${number}.pdf`) });
  if (!list.data) return null;
  const { issued } = list.data;
  const heads = [{ text: t('take.number'), long: true }, { text: t('take.period') }, { text: t('take.by') }, { text: t('take.at') }, { text: t('take.code') }];
  return (
    <>
      <h3 id="issued">{t('take.before')}</h3>
      {issued.length === 0 ? <p className={styles['small']}>{t('take.noBefore')}</p> : (
        <DataTable of="issued" heads={heads} rows={issued.map((each) => ({ key: each.id, cells: [<Button key="get" look="quiet" size="small" label={t('take.open', { number: each.number })} onPress={() => get.mutate(each)}>{each.number}</Button>, each.from === each.to ? formatMonth(each.from) : `${formatMonth(each.from)} – ${formatMonth(each.to)}`, text(each.by), formatInstant(each.at), each.code] }))} />
      )}
      {get.isError && <ProblemMessage error={get.error} signInAs="enterprise" />}
    </>
  );
}
