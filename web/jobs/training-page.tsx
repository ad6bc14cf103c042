import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Courses } from '../ui/api-types.ts';
import { signInHref } from '../ui/api.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Tag } from '../ui/tag.tsx';
import { toast } from '../ui/toast.tsx';
import { useMe } from '../ui/use-me.ts';
import { JobsNav } from './jobs-nav.tsx';
import { coursesQuery, enrol, leaveCourse } from './service-queries.ts';
import styles from './jobs.module.css';

type Course = NonNullable<Courses['courses']>['list'][number];

/** Courses that can be joined: what, where, when, and how many places are left. */
export function TrainingPage() {
  const { t } = useTranslation('jobs');
  const read = useQuery(coursesQuery);
  const courses = read.data?.courses;
  return (
    <>
      <title>{`${t('nav.training')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('nav.training')}</h1>
      <p className={styles['lead']}>{t('training.lead')}</p>
      <JobsNav />
      {read.isPending && <Skeleton card lines={6} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && (courses === undefined || courses.list.length === 0) && <EmptyState title={t('training.none')}>{t('training.noneHow')}</EmptyState>}
      {courses && courses.list.length > 0 && (
        <section className={styles['part']} aria-label={t('nav.training')}>
          <h2 className="visually-hidden">{t('nav.training')}</h2>
          {courses.example && <Notice tone="wait" title={t('wages.example')}>{t('training.exampleHow')}</Notice>}
          {!courses.example && <p className={styles['small']}>{t('training.source', { source: courses.source })}{!courses.confirmed && `\u00a0· ${t('wages.unconfirmed')}`}</p>}
          <ul className={styles['list']}>{courses.list.map((each) => <li key={each.id}><CourseCard course={each} /></li>)}</ul>
        </section>
      )}
    </>
  );
}

function CourseCard({ course }: { readonly course: Course }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  const me = useMe().data;
  const queries = useQueryClient();
  const acting = useMutation({ mutationFn: () => (course.mine ? leaveCourse : enrol)(course.id), onSuccess: (now) => { queries.setQueryData(coursesQuery.queryKey, now); toast(t(course.mine ? 'training.left' : 'training.enrolled')); } });
  const name = text(course.name);
  return (
    <article className={styles['card']} aria-label={name}>
      <h3 className={styles['marks']}>{name} {course.free && <Tag tone="jade">{t('training.free')}</Tag>}{course.mine && <Tag tone="blue">{t('training.mine')}</Tag>}</h3>
      <p>{formatDay(course.from)} – {formatDay(course.to)} · {course.place}</p>
      <p className={styles['small']}>{course.provider} · {text(course.occupation)} · {course.left > 0 ? t('training.places', { left: course.left, places: course.places }) : t('training.full')}</p>
      {course.open && !me && <p><a className={buttonClass({ size: 'small' })} href={signInHref(location.pathname)}>{t('training.signIn')}</a></p>}
      {course.open && me?.kind === 'person' && (course.mine || course.left > 0) && <p><Button size="small" look={course.mine ? 'quiet' : 'primary'} busy={acting.isPending} onPress={() => acting.mutate()} label={`${t(course.mine ? 'training.leave' : 'training.enrol')} · ${name}`}>{t(course.mine ? 'training.leave' : 'training.enrol')}</Button></p>}
      {acting.isError && <ProblemMessage error={acting.error} />}
    </article>
  );
}
