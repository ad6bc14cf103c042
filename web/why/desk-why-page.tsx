import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Explanation } from './explanation.tsx';
import { deskWhyQuery } from './queries.ts';
import styles from './why.module.css';

/** The same page at the desk, to read: what the person is told. */
export function DeskWhyPage() {
  const { t } = useTranslation('why');
  const { case: number = '', no = '' }: { readonly case?: string; readonly no?: string } = useParams({ strict: false });
  return <StaffOnly title={t('short')} back={`/desk/why/${number}/${no}`}>{() => <Loaded number={number} no={Number(no)} />}</StaffOnly>;
}

function Loaded({ number, no }: { readonly number: string; readonly no: number }) {
  const { t } = useTranslation('why');
  const read = useQuery(deskWhyQuery(number, no));
  // Whoever looks into an alarm came from there, and has no page of the item.
  const alarm = decodeURIComponent(location.hash.slice(1));
  if (read.isPending) return <Skeleton card lines={8} />;
  if (!read.data) return <><h1>{t('short')}</h1><ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" /></>;
  return <Explanation why={read.data} own={false} back={alarm === '' ? <Link to="/desk/$case/$no" params={{ case: number, no: String(no) }}>← {t('backDesk')}</Link> : <Link to="/desk/alarms" hash={alarm}>← {t('backAlarm')}</Link>}><p className={styles['lead']}>{t('actsOfficer')}</p></Explanation>;
}
