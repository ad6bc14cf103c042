import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { OpenedTask } from '../task/opened-task.tsx';
import { TaskFacts, TaskFiles } from '../task/task-parts.tsx';
import styles from '../task/task.module.css';
import type { AssistanceTask } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { AnswerForm } from './answer-form.tsx';
import { PassForm } from './pass-form.tsx';
import { requestFileHref, requestQuery, taskOf, type Place } from './queries.ts';

/** One request for the people of the desk that was asked. */
export function RequestPage() {
  const { t } = useTranslation('assistance');
  const params: { readonly case?: string; readonly no?: string; readonly request?: string } = useParams({ strict: false });
  const place = { case: params.case ?? '', no: Number(params.no), request: Number(params.request) };
  return <StaffOnly outsider="assistant" title={t('title')} back={`/desk/assistance/${place.case}/${place.no}/${place.request}`} only={{ title: t('only'), how: t('onlyHow') }}>{() => <Opened key={`${place.case}/${place.no}/${place.request}`} place={place} />}</StaffOnly>;
}

function Opened({ place }: { readonly place: Place }) {
  const { t } = useTranslation('assistance');
  const read = useQuery(requestQuery(place));
  return <OpenedTask read={read} back={<Link to="/desk/assistance">← {t('back')}</Link>} failed={t('error')} of={taskOf(place)} gone={t('gone')}>{(task) => <Task task={task} />}</OpenedTask>;
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
        <dt>{t('reason')}</dt><dd><AsWritten>{task.reason}</AsWritten></dd>
        <dt>{t('basis')}</dt><dd lang="zh-CN">{task.basis}</dd>
      </dl>
      {task.passed.map(({ from, reason, at }) => <p key={at} className={styles['small']}><AsWritten>{t('passedFrom', { from: text(from), reason, at: formatInstant(at) })}</AsWritten></p>)}
      <TaskFacts title={t('handed')} facts={task.handed} />
      <TaskFiles title={t('files')} none={t('noFiles')} files={task.files} href={(file) => requestFileHref(task, file)} />
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
