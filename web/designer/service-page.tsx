import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Manual } from '../desk/manual/manual.tsx';
import { manualQuery } from '../desk/queries.ts';
import { BeforeNow } from '../hall/guide/before-now.tsx';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { ProblemPage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Cities, Laws, OldWay, Standards } from './service-parts.tsx';
import { serviceQuery } from './queries.ts';
import styles from './designer.module.css';

/** A matter with everything the catalogue has of it: where it is on, its standards everywhere, its laws, how it went before, and the whole working manual. */
export function ServicePage() {
  const { t } = useTranslation('designer');
  const { code } = useParams({ from: '/desk/catalog/services/$code' });
  return <StaffOnly title={`${t('title')} ${code}`} back={`/desk/catalog/services/${code}`}>{() => <Loaded code={code} />}</StaffOnly>;
}

function Loaded({ code }: { readonly code: string }) {
  const { t } = useTranslation('designer');
  const [manual, service] = [useQuery(manualQuery(code)), useQuery(serviceQuery(code))];
  const failed = manual.error ?? service.error;
  if (failed) return <ProblemPage error={failed} onRetry={() => { void manual.refetch(); void service.refetch(); }} missing={{ title: t('gone'), text: t('goneHow'), go: t('title'), href: '/desk/catalog' }} />;
  if (!manual.data || !service.data) return <Skeleton card lines={8} />;
  return (
    <div className={styles['page']}>
      <p className={styles['small']}><Link to="/desk/catalog" search={{}}>{t('title')}</Link> › <Link to="/desk/catalog/rules/$code" params={{ code }} search={{}}>{t('openRules')}</Link></p>
      <Manual
        manual={manual.data}
        more={[
          { id: 'laws', name: t('service.laws'), part: <Laws service={service.data} /> }, { id: 'standards', name: t('service.standards'), part: <Standards service={service.data} /> },
          { id: 'cities', name: t('service.cities'), part: <Cities service={service.data} /> }, { id: 'old', name: t('service.old'), part: <><OldWay service={service.data} /><BeforeNow figures={service.data.beforeNow} /></> },
        ]}
      />
    </div>
  );
}
