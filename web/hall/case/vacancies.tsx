import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import type { CaseView, Vacancy } from '../../ui/api-types.ts';
import { postReferral } from '../../ui/api.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { Button } from '../../ui/button.tsx';
import { formatDay, formatInstant, formatWeekday } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { problemOf } from '../../ui/request.ts';
import { Tag } from '../../ui/tag.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMe } from '../../ui/use-me.ts';
import { visitHere } from '../../ui/visit.ts';
import { caseQuery, vacanciesQuery } from '../queries.ts';
import styles from './vacancies.module.css';

/** What an item hands out that brings vacancies along. */
const RECOMMENDATION = 'vacancy-recommendation';
/** How many stand open; the page is long without them. */
const FIRST = 3;

/** Vacancies of a case whose items include a job referral. */
export function Vacancies({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation('hall');
  const [all, setAll] = useState(false);
  const me = useMe().data;
  // Whoever came to a counter, an employer, or who has applied for another is not told of vacancies, and does not ask.
  const asks = me?.kind === 'person' && visitHere() === null && view.items.some((item) => item.status === 'approved' && item.outputs.includes(RECOMMENDATION));
  const vacancies = useQuery({ ...vacanciesQuery(view.number), enabled: asks });
  if (vacancies.isError && problemOf(vacancies.error).status >= 500) return <ProblemMessage error={vacancies.error} onRetry={() => void vacancies.refetch()} />;
  if (!vacancies.data) return null;
  return (
    <section aria-labelledby="vacancies" className={styles['vacancies']}>
      <h2 id="vacancies">{t('vacancies.title')}</h2>
      <p className={styles['note']}>{vacancies.data.length === 0 ? `${t('vacancies.empty')}。${t('vacancies.emptyText')}` : t('vacancies.note')}</p>
      <ul>{vacancies.data.slice(0, all ? undefined : FIRST).map((vacancy) => <li key={vacancy.id}><Row number={view.number} vacancy={vacancy} /></li>)}</ul>
      {vacancies.data.length > FIRST && <p className={styles['more']}><Button look="quiet" size="small" onPress={() => setAll(!all)}>{all ? t('vacancies.fewer') : t('vacancies.more', { count: vacancies.data.length - FIRST })}</Button> <Link to="/jobs" search={{}}>{t('vacancies.jobs')}</Link></p>}
    </section>
  );
}

function Row({ number, vacancy }: { readonly number: string; readonly vacancy: Vacancy }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const refer = useMutation({
    mutationFn: () => postReferral(number, vacancy.id),
    onSuccess: () => { toast(t('vacancies.done', { employer: vacancy.employer })); void queries.invalidateQueries(vacanciesQuery(number)); void queries.invalidateQueries(caseQuery(number)); },
  });
  return (
    <>
      <div className={styles['job']}>
        <h3>{text(vacancy.title)}</h3>
        <p>{vacancy.employer} · {text(vacancy.district)} · {t('vacancies.openings', { count: vacancy.openings })}</p>
        {vacancy.match.length > 0 && <p className={styles['match']}>{vacancy.match.map((each) => <Tag key={each.zh} tone="jade">{text(each)}</Tag>)}</p>}
      </div>
      <p className={styles['wage']}>{t('vacancies.wage', { from: yuan(vacancy.wageFrom), to: yuan(vacancy.wageTo) })}</p>
      <div className={styles['act']}>
        {vacancy.referral ? <Answered referral={vacancy.referral} /> : <Button look="secondary" size="small" busy={refer.isPending} onPress={() => setAsking(true)}>{t('vacancies.refer')}</Button>}
        {asking && !vacancy.referral && <AskFirst title={t('vacancies.askTitle', { employer: vacancy.employer })} text={t('vacancies.askText')} yes={t('vacancies.askYes')} no={t('vacancies.askNo')} onYes={() => { setAsking(false); refer.mutate(); }} onNo={() => setAsking(false)} />}
        {refer.isError && <ProblemMessage error={refer.error} />}
      </div>
    </>
  );
}

function Answered({ referral }: { readonly referral: NonNullable<Vacancy['referral']> }) {
  const { t } = useTranslation('hall');
  const tone = referral.status === 'hired' || referral.status === 'interview' ? 'jade' : referral.status === 'declined' ? 'grey' : 'amber';
  return (
    <div className={styles['answer']}>
      <Tag tone={tone}>{referral.status === 'sent' ? t('vacancies.referred') : t(`vacancies.${referral.status}`)}</Tag>
      <p>{formatInstant(referral.at)}</p>
      {referral.interview !== undefined && <p>{t('vacancies.interviewAt', { when: [`${formatWeekday(referral.interview.on)} ${referral.interview.at}`, referral.interview.place, referral.interview.phone].filter(Boolean).join(' · ') })}</p>}
      {referral.startsOn !== undefined && <p>{t('vacancies.startsOn', { day: formatDay(referral.startsOn) })}</p>}
      {referral.note && <p><AsWritten>{t('vacancies.note2', { note: referral.note })}</AsWritten></p>}
      {referral.status === 'hired' && <p>{t('vacancies.hiredEffect')}</p>}
    </div>
  );
}

/** Wages are kept in fen like all money. */
function yuan(fen: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }).format(fen / 100);
}
