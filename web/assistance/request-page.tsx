import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { AssistanceTask } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { problemOf } from '../ui/request.ts';
import { AnswerForm } from './answer-form.tsx';
import { PassForm } from './pass-form.tsx';
import { requestFileHref, requestQuery, type Place } from './queries.ts';
import styles from './assistance.module.css';

/** One request for the people of the desk that was asked. */
export function RequestPage() {
  const { t } = useTranslation('assistance');
  const params: { readonly case?: string; readonly no?: string; readonly request?: string } = useParams({ strict: false });
  const place = { case: params.case ?? '', no: Number(params.no), request: Number(params.request) };
  return <StaffOnly outsider="assistant" title={t('title')} back={`/desk/assistance/${place.case}/${place.no}/${place.request}`} only={{ title: t('only'), how: t('onlyHow') }}>{() => <Opened place={place} />}</StaffOnly>;
}

function Opened({ place }: { readonly place: Place }) {
  const { t } = useTranslation('assistance');
  const read = useQuery(requestQuery(place));
  return (
    <div className={styles['page']}>
      <Link to="/desk/assistance">← {t('back')}</Link>
      {read.isPending && <Skeleton lines={6} card />}
      {read.isError && <><h1>{t('error')}</h1>{problemOf(read.error).status === 404 ? <p>{t('gone')}</p> : <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}</>}
      {read.data && <Task key={read.data.version} task={read.data} />}
    </div>
  );
}

function Task({ task }: { readonly task: AssistanceTask }) {
  const { t } = useTranslation('assistance');
  const text = useText();
  const [passing, setPassing] = useState(false);
  return (
    <>
      <header className={styles['part']}>
        <h1>{task.fields.map(({ name }) => text(name)).join(t('box.join'))}</h1>
        <p className={task.state === 'open' ? undefined : styles['late']}>{t(`state.${task.state}`, { until: formatDay(task.until) })}</p>
        <p className={styles['small']}>{t('who', { region: text(task.region), desk: text(task.desk) })}</p>
      </header>
      <dl className={styles['facts']}>
        <dt>{t('reason')}</dt><dd>{task.reason}</dd>
        <dt>{t('basis')}</dt><dd lang="zh-CN">{task.basis}</dd>
      </dl>
      {task.passed.map(({ from, reason, at }) => <p key={at} className={styles['small']}>{t('passedFrom', { from: text(from), reason, at: formatInstant(at) })}</p>)}
      <section className={styles['part']} aria-labelledby="handed">
        <h2 id="handed">{t('handed')}</h2>
        <dl className={styles['facts']}>{task.handed.map(({ name, text: value }) => <div key={text(name)} style={{ display: 'contents' }}><dt>{text(name)}</dt><dd>{text(value)}</dd></div>)}</dl>
      </section>
      <section className={styles['part']} aria-labelledby="files">
        <h2 id="files">{t('files')}</h2>
        {task.files.length === 0 ? <p className={styles['small']}>{t('noFiles')}</p> : <ul>{task.files.map((file) => <li key={file.id}><a href={requestFileHref(task, file.id)} target="_blank" rel="noreferrer">{file.name}</a></li>)}</ul>}
      </section>
      {passing ? <PassForm task={task} onBack={() => setPassing(false)} /> : (
        <>
          <AnswerForm task={task} />
          {task.passable.length > 0 && <div className={styles['acts']}><Button look="quiet" onPress={() => setPassing(true)}>{t('pass')}</Button></div>}
        </>
      )}
      <p className={styles['small']}>{t('privacy')}</p>
    </>
  );
}
