import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { PageSkeleton } from '../ui/progress.tsx';
import { officeQuery } from './queries.ts';
import styles from './offices.module.css';

/** So often a screen asks anew. */
const EVERY_MS = 60_000;

/** What an office promises, for the screen on its wall: large, with nothing to press; it stays as it was while the line is down. */
export function WallPage() {
  const { t } = useTranslation('offices');
  const text = useText();
  const { id } = useParams({ from: '/wall/$id' });
  const read = useQuery({ ...officeQuery(id), refetchInterval: EVERY_MS, refetchIntervalInBackground: true });
  if (read.isPending) return <main className={styles['wall']}><PageSkeleton /></main>;
  if (!read.data) return <main className={styles['wall']}><h1>{t('wallTitle')}</h1><ProblemMessage error={read.error} /></main>;
  const { name, hours, hotline, supervision, groups } = read.data;
  return (
    <main className={styles['wall']}>
      <title>{`${t('wallTitle')} · ${text(name)} · ${t('brand', { ns: 'ui' })}`}</title>
      <header><h1>{t('wallTitle')}</h1><p>{text(name)} · {text(hours)}</p></header>
      <div className={styles['groups']}>
        {groups.map(({ group, points }) => (
          <section key={group} aria-labelledby={group}>
            <h2 id={group}>{t(`group.${group}`)}</h2>
            <ul>{points.map((point) => <li key={point.id}><strong>{text(point.name)}</strong>{text(point.check)}</li>)}</ul>
          </section>
        ))}
      </div>
      <footer><span>{t('ask', { phone: hotline })}</span><span>{t('wallComplain', { phone: supervision?.phone ?? hotline })}</span></footer>
    </main>
  );
}
