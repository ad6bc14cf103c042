import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NoticeView } from '../../ui/api-types.ts';
import { postRead } from '../../ui/api.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { stillThere } from '../../ui/still-there.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { toast } from '../../ui/toast.tsx';
import { Together } from '../../ui/together.tsx';
import { NeedSignIn } from '../need-sign-in.tsx';
import { messagesQuery } from '../queries.ts';
import { unreadQuery } from '../use-unread.ts';
import styles from './messages.module.css';

const tones: Record<NoticeView['class'], Tone> = { decision: 'jade', deadline: 'amber', progress: 'grey', payment: 'grey' };

/** Everything that whoever is signed in was told, the newest first. */
export function MessagesPage() {
  const { t } = useTranslation('hall');
  return (
    <>
      <title>{`${t('messages.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('messages.title')}</h1>
      <p className={styles['lead']}>{t('messages.lead')}</p>
      <NeedSignIn title={t('messages.needSignIn')}><p className={styles['acts']}><Link to="/me/messages/settings">{t('messages.settings')}</Link></p><Inbox /></NeedSignIn>
    </>
  );
}

function Inbox() {
  const { t } = useTranslation('hall');
  const read = useInfiniteQuery(messagesQuery);
  const { marking, mark } = useMark();
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={5} />;
  const notices = seen.pages.flatMap((page) => page.notices);
  if (notices.length === 0) return <>{problem}<EmptyState title={t('messages.none')}>{t('messages.noneText')}</EmptyState></>;
  const unread = seen.pages[0]?.unread ?? 0;
  return (
    <>
      {problem}
      {unread > 0 && <p className={styles['acts']}><Button look="quiet" busy={marking.isPending} onPress={() => marking.mutate(undefined, { onSuccess: () => toast(t('messages.done')) })}>{t('messages.allRead')}</Button></p>}
      {marking.isError && <ProblemMessage error={marking.error} />}
      <ul className={styles['list']}>{notices.map((notice) => <Message key={notice.id} notice={notice} onRead={() => mark([notice.id])} />)}</ul>
      {read.hasNextPage && <p className={styles['acts']}><Button look="quiet" busy={read.isFetchingNextPage} onPress={() => void read.fetchNextPage()}>{t('messages.more')}</Button></p>}
    </>
  );
}

function useMark() {
  const queries = useQueryClient();
  const marking = useMutation({
    mutationFn: postRead,
    onSuccess: (unread) => {
      queries.setQueryData(unreadQuery.queryKey, unread);
      return queries.invalidateQueries({ queryKey: messagesQuery.queryKey });
    },
  });
  return { marking, mark: (ids: readonly string[]) => marking.mutate(ids) };
}

/** Where it is gone on with. */
const PAGES = { complaints: '/complaints', questions: '/questions', jobs: '/me/jobs', advice: '/advice', fairs: '/fairs', vacancies: '/employer/vacancies', referrals: '/employer', corrections: '/me/corrections', numbers: '/me', queue: '/queue', account: '/account', webhooks: '/employer/webhooks', slips: '/track' } as const satisfies Record<NonNullable<NoticeView['page']>, string>;

function Message({ notice, onRead }: { readonly notice: NoticeView; readonly onRead: () => void }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const unread = notice.readAt === undefined;
  const title = text(notice.title);
  return (
    <li className={classes(styles['message'], unread && styles['unread'])}>
      <div className={styles['head']}>
        <Tag tone={tones[notice.class]}>{t(`messages.class.${notice.class}`)}</Tag>
        <h2>{title}</h2>
        {unread && <Tag tone="blue">{t('messages.unread')}</Tag>}
        <time className={styles['small']} dateTime={notice.at}>{formatInstant(notice.at)}</time>
      </div>
      <p><Together text={text(notice.text)} /></p>
      <p className={styles['acts']}>
        {notice.case !== undefined && <Link to="/cases/$number" params={{ number: notice.case }} onClick={() => { if (unread) onRead(); }}><Together text={t('messages.case', { number: notice.case })} /></Link>}
        {notice.sheet !== undefined && <Link to="/employer/batches/$id" params={{ id: notice.sheet }} onClick={() => { if (unread) onRead(); }}>{t('messages.sheet')}</Link>}
        {notice.page !== undefined && <Link to={PAGES[notice.page]} onClick={() => { if (unread) onRead(); }}>{t(`messages.page.${notice.page}`)}</Link>}
        {unread && <Button look="quiet" size="small" label={t('messages.readOf', { title })} onPress={onRead}>{t('messages.read')}</Button>}
      </p>
    </li>
  );
}
