import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { registerQuery } from '../hall/queries.ts';
import type { EntryCorrection } from '../ui/api-types.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { OwnFile } from '../ui/own-file.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Tag } from '../ui/tag.tsx';
import { toast } from '../ui/toast.tsx';
import { myCorrectionsQuery, withdrawAboutDeceased, withdrawCorrection } from './queries.ts';
import { toneOf } from './tone.ts';
import styles from './corrections.module.css';

/** One request: what was said, who looks into it by when, every step, and how it ended. `deceased`: it is about somebody who has died. */
export function CorrectionCard({ correction, deceased = false }: { readonly correction: EntryCorrection; readonly deceased?: boolean }) {
  const { t } = useTranslation('corrections');
  const text = useText();
  const { number, name, status, wrong, should, file, due, limit, basis, officer, draw, steps, result } = correction;
  return (
    <article className={styles['card']} aria-label={`${text(name)} ${number}`}>
      <h2>{text(name)} <Tag tone={toneOf(status)}>{t(`status.${status}`)}</Tag></h2>
      <p className={styles['small']}>{number}{correction.withdraw && <> · {due === undefined ? t('unknownUntil', { limit: text(limit) }) : t('until', { day: formatDay(due), limit: text(limit) })}</>} · {text(correction.line)}{officer !== undefined && <> · {t('by', { number: officer })}</>}{draw !== undefined && <> · <a href={draw}>{t('drawn')}</a></>}</p>
      {result && (
        <Notice tone={status === 'declined' ? 'bad' : 'good'} title={t(`status.${status}`)}>
          {result.reason !== undefined && <p>{t('reason')}{t('mark.colon', { ns: 'ui' })}<span className={styles['said']}><AsWritten>{result.reason}</AsWritten></span></p>}
          {result.remedy !== undefined && <p>{t('remedy')}{t('mark.colon', { ns: 'ui' })}<span className={styles['said']}><AsWritten>{result.remedy}</AsWritten></span></p>}
          {result.appeal !== undefined && <p>{text(result.appeal)}</p>}
          {result.case !== undefined && <p><Link to="/cases/$number" params={{ number: result.case }}>{t('toCase', { number: result.case })}</Link></p>}
        </Notice>
      )}
      <dl>
        <div><dt>{t('wrong')}</dt><dd className={styles['said']}><AsWritten>{wrong}</AsWritten></dd></div>
        <div><dt>{t('should')}</dt><dd className={styles['said']}><AsWritten>{should}</AsWritten></dd></div>
      </dl>
      {file !== undefined && <p><OwnFile id={file} name={t('yourFile')}>{t('yourFile')}</OwnFile></p>}
      <details open={correction.withdraw}><summary>{t('steps')}</summary><ul>{steps.map((step) => <li key={`${step.at} ${step.text.zh}`}>{formatInstant(step.at)} {text(step.text)}</li>)}</ul></details>
      <p className={styles['small']}><AsWritten>{t('basis', { basis })}</AsWritten></p>
      {correction.withdraw && <Withdraw number={number} deceased={deceased} />}
    </article>
  );
}

function Withdraw({ number, deceased }: { readonly number: string; readonly deceased: boolean }) {
  const { t } = useTranslation('corrections');
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdrawing = useMutation({
    mutationFn: async () => {
      if (deceased) await withdrawAboutDeceased(number);
      else queries.setQueryData(myCorrectionsQuery.queryKey, await withdrawCorrection(number));
    },
    onSuccess: async () => {
      toast(t('withdrawn'));
      if (deceased) await queries.invalidateQueries({ queryKey: ['deceased'] });
      else await queries.invalidateQueries({ queryKey: registerQuery.queryKey });
    },
  });
  return (
    <div className={styles['acts']}>
      <Button look="secondary" size="small" busy={withdrawing.isPending} onPress={() => setAsking(true)}>{t('withdraw')}</Button>
      {withdrawing.isError && <ProblemMessage error={withdrawing.error} />}
      {asking && <AskFirst title={t('withdrawTitle')} text={t('withdrawText')} yes={t('withdrawDo')} no={t('withdrawKeep')} onYes={() => { setAsking(false); withdrawing.mutate(); }} onNo={() => setAsking(false)} />}
    </div>
  );
}
