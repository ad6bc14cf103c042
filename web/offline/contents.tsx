import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfflineContents } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { contentsQuery, decideIntake } from './queries.ts';
import { SayWhy } from './say-why.tsx';
import styles from './offline.module.css';

type Content = OfflineContents['contents'][number];
type Record = NonNullable<Content['record']>;
const FIELDS = ['name', 'number', 'shown', 'lifeEvent', 'at', 'clerk', 'answers', 'files'] as const;

/** All that came under a number, side by side: what differs is marked, and of each is said what a supervisor may have done with it. */
export function Contents({ number }: { readonly number: string }) {
  const { t } = useTranslation('offline');
  const [act, setAct] = useState<{ readonly file: boolean; readonly digest: string } | null>(null);
  const read = useQuery(contentsQuery(number));
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />;
  if (seen === undefined) return problem || <Skeleton lines={4} />;
  const { contents } = seen;
  const mayLeave = contents.some(({ may }) => may.leave);
  if (act !== null) return <>{problem}<SayWhy key={`${act.digest}${act.file}`} how={t(act.file ? 'fileHow' : seen.state === 'doubt' ? 'dropHow' : 'leaveHow')} label={t('why')} go={t(act.file ? 'fileGo' : 'dropGo')} send={(why) => decideIntake(number, act.file, why, act.file ? act.digest : undefined)} onBack={() => setAct(null)} /></>;
  return (
    <>
      {problem}
      <ul className={styles['contents']} aria-label={t('contentsOf', { number })}>
        {contents.map((content) => <li key={content.digest}><One content={content} filed={seen.state === 'filed'} others={contents} single={contents.length === 1} onFile={() => setAct({ file: true, digest: content.digest })} /></li>)}
      </ul>
      {mayLeave && <div className={styles['row']}><Button look="quiet" size="small" onPress={() => setAct({ file: false, digest: '' })}>{t(seen.state === 'doubt' ? 'drop' : 'leave')}</Button></div>}
    </>
  );
}

function One({ content, filed, others, single, onFile }: { readonly content: Content; readonly filed: boolean; readonly others: readonly Content[]; readonly single: boolean; readonly onFile: () => void }) {
  const { t } = useTranslation('offline');
  const { record, standing, receivedAt, receivedBy, settled, may } = content;
  const said = useSaid();
  // What is another in another of them is what the supervisor looks for.
  const differs = (field: (typeof FIELDS)[number]): boolean => record !== undefined && others.some(({ record: other }) => other !== undefined && said(other, field) !== said(record, field));
  return (
    <div className={styles['content']}>
      {!single && <p><Tag tone={standing && filed ? 'jade' : 'grey'}>{t(standing ? (filed ? 'standing' : 'first') : 'another')}</Tag></p>}
      <p className={styles['small']}>{t('came', { at: formatInstant(receivedAt), clerk: receivedBy })}</p>
      {record === undefined ? <p>{t('forgotten')}</p> : (
        <>
          <dl>{FIELDS.map((field) => { const text = said(record, field); return text === '' ? null : <div key={field} data-differs={differs(field) ? '' : undefined}><dt>{t(`fields.${field}`)}</dt><dd>{text}{differs(field) && <span className="visually-hidden">{t('differs')}</span>}</dd></div>; })}</dl>
          <p>{t(record.known ? 'known' : 'unknown')}</p>
        </>
      )}
      {settled && <p className={styles['small']}>{t('settled', { at: formatInstant(settled.at), because: settled.because })}</p>}
      {may.file && <span><Button look="secondary" size="small" onPress={onFile} label={record && t('fileOf', { name: record.name })}>{t(standing ? 'file' : 'fileThis')}</Button></span>}
    </div>
  );
}

/** What a record says in a field, in words; nothing where it says none. */
function useSaid(): (record: Record, field: (typeof FIELDS)[number]) => string {
  const { t } = useTranslation('offline');
  const text = useText();
  return (record, field) => {
    if (field === 'lifeEvent') return text(record.lifeEvent);
    if (field === 'at') return formatInstant(record.at);
    if (field === 'shown') return t(`shown.${record.shown}`);
    return String(record[field] ?? '');
  };
}
