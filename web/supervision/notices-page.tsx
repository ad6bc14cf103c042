import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortNumber } from '../desk/queue-order.ts';
import type { StaffNoticeView } from '../ui/api-types.ts';
import { postStaffRead } from '../ui/api.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Tag } from '../ui/tag.tsx';
import { staffNoticesQuery, staffUnreadQuery } from './queries.ts';
import { StaffOnly } from './staff-only.tsx';
import styles from './supervision.module.css';

/** What whoever works at a desk was told, the newest first. */
export function NoticesPage() {
  const { t } = useTranslation('supervision');
  return <StaffOnly title={t('notices.title')} back="/desk/notices" experts>{() => <List />}</StaffOnly>;
}

function List() {
  const { t } = useTranslation('supervision');
  const queries = useQueryClient();
  const list = useQuery(staffNoticesQuery);
  const marking = useMutation({
    mutationFn: postStaffRead,
    onSuccess: (now) => {
      queries.setQueryData(staffNoticesQuery.queryKey, now);
      queries.setQueryData(staffUnreadQuery.queryKey, now.unread);
    },
  });
  return (
    <div className={styles['page']}>
      <h1>{t('notices.title')}</h1>
      <p>{t('notices.lead')}</p>
      {list.isPending && <Skeleton lines={5} card />}
      {list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} signInAs="staff" />}
      {marking.isError && <ProblemMessage error={marking.error} />}
      {list.data && list.data.notices.length === 0 && <EmptyState title={t('notices.none')}><p>{t('notices.noneHow')}</p></EmptyState>}
      {list.data && list.data.unread > 0 && <p><Button look="quiet" size="small" busy={marking.isPending} onPress={() => marking.mutate(undefined)}>{t('notices.allRead')}</Button></p>}
      {list.data && list.data.notices.length > 0 && <ul className={styles['rows']}>{list.data.notices.map((notice) => <li key={notice.id}><Row notice={notice} onOpen={() => marking.mutate([notice.id])} /></li>)}</ul>}
    </div>
  );
}

const places = { item: '/desk/$case/$no', joint: '/desk/joint/$case/$no', supervision: '/desk/supervision/$case/$no', dossiers: '/desk/dossiers', queue: '/desk', alarms: '/desk/alarms', repairs: '/desk/repairs', departments: '/desk/departments', appraisal: '/desk/appraisals/$case/$no', appraisals: '/desk/appraisals' } as const;

function Row({ notice, onOpen }: { readonly notice: StaffNoticeView; readonly onOpen: () => void }) {
  const { t } = useTranslation('supervision');
  const text = useText();
  return (
    <Link to={places[notice.to]} params={{ case: notice.case, no: String(notice.no) }} className={styles['row']} preload={false} onClick={notice.readAt === undefined ? onOpen : undefined}>
      <span className={styles['tags']}><span className={styles['name']}>{text(notice.text)}</span>{notice.readAt === undefined && <Tag tone="blue">{t('notices.unread')}</Tag>}</span>
      <span className={styles['small']}>{[text(notice.matter), shortNumber(notice.case), formatInstant(notice.at)].join(' · ')}</span>
    </Link>
  );
}
