import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { DrawProof } from '../desk/draw-proof.tsx';
import { RulesList } from '../desk/rules-list.tsx';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { OpenedTask } from '../task/opened-task.tsx';
import { TaskFacts, TaskFiles } from '../task/task-parts.tsx';
import styles from '../task/task.module.css';
import type { JointTask } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { LeaveForm } from './leave-form.tsx';
import { reviewFileHref, reviewQuery, taskOf, type Place } from './queries.ts';
import { WordForm } from './word-form.tsx';

/** One item for an officer of another line of work who has to agree to it. */
export function ReviewPage() {
  const { t } = useTranslation('joint');
  const params: { readonly case?: string; readonly no?: string } = useParams({ strict: false });
  const place = { case: params.case ?? '', no: Number(params.no) };
  return <StaffOnly title={t('title')} back={`/desk/joint/${place.case}/${place.no}`}>{() => <Opened key={`${place.case}/${place.no}`} place={place} />}</StaffOnly>;
}

function Opened({ place }: { readonly place: Place }) {
  const { t } = useTranslation('joint');
  const read = useQuery(reviewQuery(place));
  return <OpenedTask read={read} back={<Link to="/desk/joint">← {t('back')}</Link>} failed={t('error')} of={taskOf(place)}>{(task) => <Task task={task} />}</OpenedTask>;
}

function Task({ task }: { readonly task: JointTask }) {
  const { t } = useTranslation('joint');
  const text = useText();
  const [leaving, setLeaving] = useState(false);
  const may = (action: string): boolean => task.actions.some((each) => each.action === action && each.allowed);
  const notNow = task.actions.find(({ action }) => action === 'joint-speak')?.why;
  return (
    <>
      <header className={styles['part']}>
        <h1>{text(task.name)}</h1>
        {task.mine === undefined && <p className={task.late ? styles['late'] : undefined}>{task.late ? t('late') : task.until === undefined ? '' : t('due', { at: formatInstant(task.until) })}</p>}
        <p className={styles['small']}>{t('number', { case: task.case, no: task.no })} · {t('who', task.applicant)}</p>
      </header>
      <dl className={styles['facts']}>
        <dt>{t('part')}</dt><dd>{text(task.part)}</dd>
        <dt>{t('basis')}</dt><dd lang="zh-CN">{task.basis}</dd>
      </dl>
      <TaskFacts title={t('facts')} facts={task.facts} />
      <TaskFiles title={t('files')} none={t('noFiles')} files={task.files} href={(file) => reviewFileHref(task, file)} />
      <RulesList criteria={task.criteria} />
      {task.mine && <Notice tone={task.mine.kind === 'agree' ? 'good' : 'wait'} title={t('yours', { kind: t(`box.said.${task.mine.kind}`) })}>{task.mine.note !== '' && <p><AsWritten>{task.mine.note}</AsWritten></p>}{task.mine.basis !== undefined && <p><AsWritten>{t('box.article', { basis: task.mine.basis })}</AsWritten></p>}</Notice>}
      {!may(leaving ? 'joint-leave' : 'joint-speak') && <TooLate of={taskOf(task)} now={task.mine && t('already')} />}
      {leaving && may('joint-leave') ? <LeaveForm task={task} onBack={() => setLeaving(false)} /> : (
        <>
          {may('joint-speak') ? <WordForm task={task} /> : !task.mine && notNow && <Notice tone="wait" title={text(notNow)} />}
          {may('joint-leave') && <div className={styles['acts']}><Button look="quiet" onPress={() => setLeaving(true)}>{t('leave')}</Button></div>}
        </>
      )}
      {task.draw !== undefined && <DrawProof href={task.draw} />}
      <p className={styles['small']}>{t('privacy')}</p>
    </>
  );
}
