import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { NotRead } from '../task/not-read.tsx';
import type { StaffRequest } from '../ui/api-types.ts';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { useTried } from '../ui/tried.ts';
import { AnswerForm, type SentAnswer } from './answer-form.tsx';
import { Findings } from './findings.tsx';
import { yuan } from './money.ts';
import { AnswerHistory } from './published-answers.tsx';
import { PublishForm } from './publish-form.tsx';
import { requestOf, requestQuery } from './queries.ts';
import styles from './jobs.module.css';

/** One request at the desk: what was asked, the vacancy it is about, and the answer. */
export function DeskRequestPage() {
  const { t } = useTranslation('jobs');
  const { number } = useParams({ from: '/desk/requests/$number' });
  return <StaffOnly title={t('desk.title')} back={`/desk/requests/${number}`}>{() => <><p><Link to="/desk/requests">← {t('desk.back')}</Link></p><Read number={number} /></>}</StaffOnly>;
}

function Read({ number }: { readonly number: string }) {
  const read = useQuery(requestQuery(number));
  if (read.isPending) return <Skeleton card lines={6} />;
  const seen = stillThere(read);
  return <><NotRead read={read} of={requestOf(number)} />{seen && <One request={seen} />}</>;
}

function One({ request }: { readonly request: StaffRequest }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  const tried = useTried(requestOf(request.number))?.sent as SentAnswer | undefined;
  return (
    <>
      <h1>{t(`questions.kinds.${request.kind}`)}</h1>
      <p className={styles['marks']}><span>{request.number}</span>{text(request.topic) !== '' && <Tag>{text(request.topic)}</Tag>}<span>{t('desk.asked', { at: formatInstant(request.askedAt) })}</span>{request.due !== undefined && <span>{t('desk.due', { day: formatDay(request.due) })}</span>}{request.late && <Tag tone="vermilion">{t('desk.late')}</Tag>}</p>
      {request.text !== '' && <section className={styles['part']} aria-label={t('desk.said')}><h2>{t('desk.said')}</h2><p className={styles['said']}>{request.text}</p>{request.again && <p className={styles['said']}><strong>{t('questions.againSaid')}</strong> {request.again.text}</p>}</section>}
      {request.vacancy && <About vacancy={request.vacancy} employer={request.employer ?? ''} />}
      {request.answers.map((each) => <section key={each.at} className={styles['answer']} aria-label={t('desk.answered', { at: formatInstant(each.at) })}><p><strong>{t(`questions.outcomes.${each.outcome}`)}</strong> · {formatInstant(each.at)}</p><p className={styles['said']}>{each.text}</p>{each.articles.length > 0 && <p className={styles['small']}>{t('questions.articles', { articles: each.articles.join(t('comma')) })}</p>}</section>)}
      {tried && (!request.open || tried.answers !== request.answers.length) && <TooLate of={requestOf(request.number)} may={request.open} />}
      {request.open ? <AnswerForm key={`${request.number}/${request.answers.length}`} request={request} /> : <Notice tone="good" title={t('desk.over')} />}
      {!request.open && request.kind === 'question' && request.publish && (request.published ? <Notice title={t(request.published.withdrawn ? 'questions.withdrawn' : request.published.replaces ? 'questions.corrected' : 'desk.isPublished')}><AnswerHistory answer={request.published} /><Link to="/desk/answers">{t('desk.answers')}</Link></Notice> : <PublishForm request={request} />)}
    </>
  );
}

function About({ vacancy, employer }: { readonly vacancy: NonNullable<StaffRequest['vacancy']>; readonly employer: string }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  return (
    <section className={styles['part']} aria-labelledby="vacancy">
      <h2 id="vacancy">{vacancy.written.title}</h2>
      <p className={styles['marks']}><span>{employer}</span><span>{text(vacancy.district)}</span><span>{t('wage', { from: yuan(vacancy.written.wageFrom), to: yuan(vacancy.written.wageTo) })}</span><span>{t('openings', { count: vacancy.written.places })}</span><Tag>{t(`employer.status.${vacancy.status}`)}</Tag>{vacancy.via && <Tag tone="blue">{t('via', { name: text(vacancy.via) })}</Tag>}</p>
      <p className={styles['said']}>{vacancy.written.description}</p>
      <p className={styles['small']}>{t('mine.contact', { name: vacancy.written.contact.name })} {vacancy.written.contact.phone}</p>
      <Findings findings={vacancy.findings} />
    </section>
  );
}
