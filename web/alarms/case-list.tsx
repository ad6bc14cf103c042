import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../supervision/supervision.module.css';
import type { AlarmView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Tag } from '../ui/tag.tsx';
import own from './alarms.module.css';
import { alarmCasesQuery } from './queries.ts';

/** All cases of an alarm, those that came after it was raised among them, and which of them it has sent to a person; read further where there are many. */
export function CaseList({ alarm: { id, own: isMine, cases, count, stopped, full, closed } }: { readonly alarm: AlarmView }) {
  const { t } = useTranslation('alarms');
  const [isOpen, setOpen] = useState(false);
  const read = useInfiniteQuery({ ...alarmCasesQuery(id, closed === null), enabled: isOpen });
  const shown = read.data?.pages.flatMap((page) => page.cases) ?? cases;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{[t('cases', { count }), ...(stopped > 0 ? [t('stoppedCount', { count: stopped })] : [])].join(' · ')}</summary>
      <p className={styles['small']}>{t(full ? 'casesFull' : closed ? 'casesClosed' : 'casesHow')}</p>
      <ul className={own['cases']}>
        {shown.map((each) => (
          <li key={each.number}>
            <Link to="/desk/supervision/$case/$no" params={{ case: each.number, no: String(each.no) }} aria-label={t('item', { number: each.number })}>{each.number}</Link> <span className={styles['small']}>{formatInstant(each.at)}</span> {isMine && closed === null && <Link to="/desk/why/$case/$no" params={{ case: each.number, no: String(each.no) }} hash={id} aria-label={t('whyOf', { number: each.number })}>{t('why')}</Link>} {each.stopped && <Tag tone="amber">{t('sentToPerson')}</Tag>}
          </li>
        ))}
      </ul>
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {read.hasNextPage && <p><Button look="quiet" size="small" busy={read.isFetchingNextPage} onPress={() => void read.fetchNextPage()}>{t('moreCases')}</Button></p>}
    </details>
  );
}
