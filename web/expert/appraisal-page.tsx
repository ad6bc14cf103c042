import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { DrawProof } from '../desk/draw-proof.tsx';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { OpenedTask } from '../task/opened-task.tsx';
import { TaskFacts, TaskFiles } from '../task/task-parts.tsx';
import styles from '../task/task.module.css';
import type { AppraisalTask } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatAppointment, formatShortDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { useTried } from '../ui/tried.ts';
import { LeaveForm } from './leave-form.tsx';
import { OpinionForm, roundOf, type SentOpinion } from './opinion-form.tsx';
import { appraisalFileHref, appraisalQuery, taskOf, type Place } from './queries.ts';

/** One appraisal for an expert of its group. */
export function AppraisalPage() {
  const { t } = useTranslation('expert');
  const params: { readonly case?: string; readonly no?: string } = useParams({ strict: false });
  const place = { case: params.case ?? '', no: Number(params.no) };
  return <StaffOnly outsider="expert" title={t('title')} back={`/desk/appraisals/${place.case}/${place.no}`}>{() => <Opened key={`${place.case}/${place.no}`} place={place} />}</StaffOnly>;
}

function Opened({ place }: { readonly place: Place }) {
  const { t } = useTranslation('expert');
  const read = useQuery(appraisalQuery(place));
  return <OpenedTask read={read} back={<Link to="/desk/appraisals">← {t('back')}</Link>} failed={t('error')} of={taskOf(place)}>{(task) => <Task task={task} />}</OpenedTask>;
}

function Task({ task }: { readonly task: AppraisalTask }) {
  const { t } = useTranslation('expert');
  const text = useText();
  const [leaving, setLeaving] = useState(false);
  const may = (action: string): boolean => task.actions.some((each) => each.action === action && each.allowed);
  // Of an opinion that was sent in an earlier round nothing stands in the form any more.
  const tried = useTried(taskOf(task))?.sent as Partial<SentOpinion> | undefined;
  const anew = tried?.round !== undefined && tried.round !== roundOf(task);
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
        <dt>{t('when')}</dt><dd>{task.time === undefined ? t('whenNot') : formatAppointment(task.time)}</dd>
        <dt>{t('where')}</dt><dd>{task.place}</dd>
        <dt>{t('brings')}</dt><dd>{task.bring}</dd>
      </dl>
      <TaskFacts title={t('facts')} facts={task.facts} />
      <TaskFiles title={t('files')} none={t('noFiles')} files={task.files} href={(file) => appraisalFileHref(task, file)} />
      {task.group && <Notice tone="good" title={t('result')}><p>{values(task.group)}</p><p>{t('resultHow')}</p></Notice>}
      {task.others && (
        <Notice tone="wait" title={t('confer')}>
          <p>{t('conferHow')}</p>
          <ul>{task.others.map(({ speciality, opinion }, index) => <li key={index}>{t('other', { speciality: text(speciality) })} · {values(opinion.values)} · <AsWritten>{t('said', { grounds: opinion.grounds })}</AsWritten></li>)}</ul>
        </Notice>
      )}
      {task.mine && <Notice title={t('yours')}><p>{values(task.mine.values)}</p><p><AsWritten>{t('said', { grounds: task.mine.grounds })}</AsWritten></p></Notice>}
      {task.until !== undefined && <Notice tone="wait" title={t('until', { day: formatShortDay(task.until) })}><p>{t('untilHow')}</p></Notice>}
      {(!may(leaving ? 'leave-group' : 'give-opinion') || (!leaving && anew)) && <TooLate of={taskOf(task)} may={may('give-opinion')} now={task.mine && !may('give-opinion') ? t('already') : undefined} />}
      {leaving && may('leave-group') ? <LeaveForm task={task} onBack={() => setLeaving(false)} /> : (
        <>
          {may('give-opinion') ? <OpinionForm key={roundOf(task)} task={task} /> : !task.mine && notYet && <Notice tone="wait" title={t('notYet')}>{text(notYet)}</Notice>}
          {may('leave-group') && <div className={styles['acts']}><Button look="quiet" onPress={() => setLeaving(true)}>{t('leave')}</Button></div>}
        </>
      )}
      {task.draw !== undefined && <DrawProof href={task.draw} />}
      <p className={styles['small']}>{t('privacy')}</p>
    </>
  );
}
