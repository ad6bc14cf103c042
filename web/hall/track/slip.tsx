import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getSlip } from '../../ui/api.ts';
import { formatDay, formatInstant } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { problemOf } from '../../ui/request.ts';
import { stillThere } from '../../ui/still-there.ts';
import styles from './track.module.css';

/** What became of what a counter received while the line was down, for anybody who holds the slip. It never looks like an acceptance before there is one. */
export function Slip({ number, code }: { readonly number: string; readonly code: string }) {
  const { t } = useTranslation('hall');
  const slip = useQuery({ queryKey: ['slip', number, code], queryFn: () => getSlip(number, code) });
  const seen = stillThere(slip);
  const problem = slip.isError && (problemOf(slip.error).status === 404 ? <Notice tone="bad" live title={t('track.notFound')}>{t('track.notFoundText')}</Notice> : <ProblemMessage error={slip.error} onRetry={() => void slip.refetch()} />);
  if (seen === undefined) return problem || <Skeleton card />;
  const { state, over, validUntil, recordedAt, case: file } = seen;
  const said = state === 'unsent' && over ? 'over' : state;
  return (
    <section className={styles['found']} aria-label={t('track.slip.number', { number })}>
      {problem}
      <p className={styles['lead']}>{t('track.slip.number', { number })} · {recordedAt === undefined ? t('track.slip.validUntil', { day: formatDay(validUntil) }) : t('track.slip.recorded', { at: formatInstant(recordedAt) })}</p>
      <Notice tone={state === 'filed' ? 'good' : state === 'refused' || state === 'dropped' || said === 'over' ? 'bad' : 'wait'} live title={t(`track.slip.title.${said}`)}>
        <p>{t(`track.slip.text.${said}`)}</p>
        {file && <p><Link to="/track" search={{ number: file.number, code: file.code }}>{t('track.slip.toCase', { number: file.number })}</Link></p>}
      </Notice>
      <p className={styles['lead']}>{t('track.privacy')}</p>
    </section>
  );
}
