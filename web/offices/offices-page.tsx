import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { officesQuery } from './queries.ts';
import styles from './offices.module.css';

/** The offices of a city, and the way to what each promises. */
export function OfficesPage() {
  const { t } = useTranslation('offices');
  const text = useText();
  const read = useQuery(officesQuery);
  return (
    <div className={styles['page']}>
      <title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <header className={styles['head']}><h1>{t('title')}</h1><p>{t('lead')}</p></header>
      {read.isPending && <Skeleton card lines={5} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && (
        <ul className={styles['rows']}>
          {read.data.offices.map(({ id, name, address, hours, points }) => (
            <li key={id} className={styles['card']}>
              <h2><Link to="/offices/$id" params={{ id }}>{text(name)}</Link></h2>
              <p className={styles['marks']}>{points > 0 && <span>{t('points', { count: points })}</span>}<span className={styles['small']}>{text(hours)}</span>{address !== undefined && <span className={styles['small']} lang="zh-CN">{address}</span>}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
