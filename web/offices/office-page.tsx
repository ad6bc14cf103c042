import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OfficeCommitments } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemPage } from '../ui/problem-message.tsx';
import { PageSkeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { officeQuery } from './queries.ts';
import styles from './offices.module.css';

/** What one office promises; from each point whoever saw it broken complains. */
export function OfficePage() {
  const { t } = useTranslation('offices');
  const { id } = useParams({ from: '/hall/offices/$id' });
  const read = useQuery(officeQuery(id));
  const seen = stillThere(read);
  if (seen === undefined) return read.isPending ? <PageSkeleton /> : <ProblemPage error={read.error} onRetry={() => void read.refetch()} missing={{ title: t('missing'), text: t('missingHow'), go: t('back'), href: '/offices' }} />;
  return <One office={seen} />;
}

function One({ office: { id, name, address, hours, hotline, supervision, groups } }: { readonly office: OfficeCommitments }) {
  const { t } = useTranslation('offices');
  const text = useText();
  return (
    <div className={styles['page']}>
      <title>{`${text(name)} · ${t('brand', { ns: 'ui' })}`}</title>
      <p><Link to="/offices">{t('back')}</Link></p>
      <header className={styles['head']}>
        <h1>{text(name)}</h1>
        <p className={styles['marks']}><span>{t('hours', { hours: text(hours) })}</span>{address !== undefined && <span>{t('address', { address })}</span>}<span>{t('ask', { phone: hotline })}</span>{supervision && <span>{t('complain', { phone: supervision.phone })}</span>}</p>
      </header>
      {groups.length === 0 && <EmptyState title={t('none')}><p>{t('noneHow')}</p></EmptyState>}
      {groups.map(({ group, points }) => (
        <section key={group} className={styles['card']} aria-labelledby={group}>
          <h2 id={group}>{t(`group.${group}`)}</h2>
          <ul className={styles['points']}>
            {points.map((point) => (
              <li key={point.id}>
                <p className={styles['marks']}><strong>{text(point.name)}</strong>{point.toVerify && <Tag>{t('toVerify')}</Tag>}</p>
                <p>{text(point.check)}</p>
                <Link to="/complaints" search={{ about: 'commitment', ref: point.id, office: id }} aria-label={t('brokenOf', { name: text(point.name) })}>{t('broken')}</Link>
              </li>
            ))}
          </ul>
          <p className={styles['small']} lang="zh-CN">{[...new Set(points.map(({ source }) => source))].join('；')}</p>
        </section>
      ))}
      {groups.some(({ points }) => points.some(({ toVerify }) => toVerify)) && <p className={styles['small']}>{t('verifyNote')}</p>}
      {groups.length > 0 && <p className="no-print"><Link to="/wall/$id" params={{ id }}>{t('wall')}</Link></p>}
    </div>
  );
}
