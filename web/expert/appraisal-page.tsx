import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DrawProof } from '../desk/draw-proof.tsx';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { AppraisalTask } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { LeaveForm } from './leave-form.tsx';
import { OpinionForm } from './opinion-form.tsx';
import { appraisalFileHref, appraisalQuery, type Place } from './queries.ts';
import styles from './expert.module.css';

/** One appraisal for an expert of its group. */
export function AppraisalPage() {
  const { t } = useTranslation('expert');
  const params: { readonly case?: string; readonly no?: string } = useParams({ strict: false });
  const place = { case: params.case ?? '', no: Number(params.no) };
  return <StaffOnly outsider="expert" title={t('title')} back={`/desk/appraisals/${place.case}/${place.no}`}>{() => <Opened place={place} />}</StaffOnly>;
}

function Opened({ place }: { readonly place: Place }) {
  const { t } = useTranslation('expert');
  const read = useQuery(appraisalQuery(place));
  return (
    <div className={styles['page']}>
      <Link to="/desk/appraisals">← {t('back')}</Link>
      {read.isPending && <Skeleton lines={6} card />}
      {read.isError && <><h1>{t('error')}</h1><ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" /></>}
      {read.data && <Task key={read.data.version} task={read.data} />}
    </div>
  );
}

function Task({ task }: { readonly task: AppraisalTask }) {
  const { t } = useTranslation('expert');
  const text = useText();
  const [leaving, setLeaving] = useState(false);
  const may = (action: string): boolean => task.actions.some((each) => each.action === action && each.allowed);
  const notYet = task.actions.find((each) => each.action === 'give-opinion')?.why;
  const values = (list: NonNullable<AppraisalTask['group']>): string => list.map(({ name, text: said }) => t('value', { name: text(name), value: text(said) })).join(t('join'));
  return (
    <>
      <header className={styles['part']}>
        <h1>{text(task.name)}</h1>
        <p>{t('group', { committee: text(task.committee), count: task.experts, speciality: text(task.speciality) })}</p>
        <p className={styles['small']}>{t('number', { case: task.case, no: task.no })} · {t('who', task.applicant)}</p>
      </header>
      <dl className={styles['facts']}>
        <dt>{t('when')}</dt><dd>{task.time === undefined ? t('whenNot') : formatInstant(task.time)}</dd>
        <dt>{t('where')}</dt><dd>{task.place}</dd>
        <dt>{t('brings')}</dt><dd>{task.bring}</dd>
      </dl>
      <section className={styles['part']} aria-labelledby="facts">
        <h2 id="facts">{t('facts')}</h2>
        <dl className={styles['facts']}>{task.facts.map((fact) => <div key={fact.element} style={{ display: 'contents' }}><dt>{text(fact.name)}</dt><dd>{text(fact.text)} <span className={styles['small']}>{text(fact.source.label)}</span></dd></div>)}</dl>
      </section>
      <section className={styles['part']} aria-labelledby="files">
        <h2 id="files">{t('files')}</h2>
        {task.files.length === 0 ? <p className={styles['small']}>{t('noFiles')}</p> : <ul>{task.files.map((file) => <li key={file.id}><a href={appraisalFileHref(task, file.id)} target="_blank" rel="noreferrer">{file.name}</a> <span className={styles['small']}>{text(file.evidence)}</span></li>)}</ul>}
      </section>
      {task.group && <Notice tone="good" title={t('result')}><p>{values(task.group)}</p><p>{t('resultHow')}</p></Notice>}
      {task.others && (
        <Notice tone="wait" title={t('confer')}>
          <p>{t('conferHow')}</p>
          <ul>{task.others.map(({ speciality, opinion }, index) => <li key={index}>{t('other', { speciality: text(speciality) })} · {values(opinion.values)} · {t('said', { grounds: opinion.grounds })}</li>)}</ul>
        </Notice>
      )}
      {task.mine && <Notice title={t('yours')}><p>{values(task.mine.values)}</p><p>{t('said', { grounds: task.mine.grounds })}</p></Notice>}
      {leaving ? <LeaveForm task={task} onBack={() => setLeaving(false)} /> : (
        <>
          {may('give-opinion') ? <OpinionForm task={task} /> : !task.mine && notYet && <Notice tone="wait" title={t('notYet')}>{text(notYet)}</Notice>}
          {may('leave-group') && <div className={styles['acts']}><Button look="quiet" onPress={() => setLeaving(true)}>{t('leave')}</Button></div>}
        </>
      )}
      {task.draw !== undefined && <DrawProof href={task.draw} />}
      <p className={styles['small']}>{t('privacy')}</p>
    </>
  );
}
