import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { queuesQuery } from './queries.ts';
import { WaitText } from './wait-text.tsx';
import styles from './tickets.module.css';

/** The halls of the city: where how many wait. */
export function QueuesPage() {
  const { t } = useTranslation('tickets');
  const text = useText();
  const read = useQuery(queuesQuery);
  return (
    <div className={styles['page']}>
      <title>{`${t('halls')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('halls')}</h1>
      <p>{t('hallsLead')}</p>
      {read.isPending && <Skeleton card lines={4} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {read.data?.length === 0 && <EmptyState title={t('hallsNone')} />}
      <ul className={styles['halls']}>
        {read.data?.map(({ office, address, hours, waiting, wait, closed }) => (
          <li key={office.id} className={styles['card']}>
            <h2><Link to="/offices/$office/queue" params={{ office: office.id }}>{text(office.name)}</Link></h2>
            <p className={styles['strong']}><WaitText waiting={waiting} {...(wait && { wait })} {...(closed && { closed })} /></p>
            {(address !== undefined || hours !== undefined) && <p className={styles['small']}>{address !== undefined && <span lang="zh-CN">{address}</span>}{address !== undefined && hours !== undefined && ' · '}{hours && text(hours)}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
