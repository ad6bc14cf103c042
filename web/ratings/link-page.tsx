import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RatingByLink } from '../ui/api-types.ts';
import { buttonClass } from '../ui/button.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { client, valueOf } from '../ui/request.ts';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { RatingForm, type RatingGiven } from './rating-form.tsx';
import styles from './ratings.module.css';

const linkQuery = (token: string) => queryOptions({ queryKey: ['ratings', 'link', token], queryFn: async () => await valueOf<RatingByLink>(client.GET('/api/v1/rating-links/{token}', { params: { path: { token } } })), gcTime: 0, retry: false });

/** One item, or each of several, rated by the link in a message without signing in: once. */
export function RatingLinkPage() {
  const { t } = useTranslation('ratings');
  const { token = '' }: { readonly token?: string } = useParams({ strict: false });
  const read = useQuery(linkQuery(token));
  const seen = stillThere(read);
  return (
    <>
      <title>{`${t('link.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('link.title')}</h1>
      {read.isPending && <Skeleton card lines={4} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {seen && (seen.each ? <Several link={seen} each={seen.each} /> : <Opened key={token} token={token} link={seen} />)}
    </>
  );
}

/** Several results of one message: each leads to its own form, and says when it has been rated. */
function Several({ link: { name, region, until }, each }: { readonly link: RatingByLink; readonly each: NonNullable<RatingByLink['each']> }) {
  const { t } = useTranslation('ratings');
  const text = useText();
  return (
    <>
      <p className={styles['lead']}>{t('link.several', { region: text(region), name: text(name), day: formatDay(until) })}</p>
      <ul className={styles['each']}>{each.map((one) => (
        <li key={one.token}><span>{text(one.name)}</span>{one.rated ? <Tag tone="jade">{t('link.rated')}</Tag> : <Link className={buttonClass({ look: 'secondary', size: 'small' })} to="/r/$token" params={{ token: one.token }} aria-label={t('link.rateOf', { name: text(one.name) })}>{t('link.rate')}</Link>}</li>
      ))}</ul>
    </>
  );
}

function Opened({ token, link: { name, region, until, rated, repair } }: { readonly token: string; readonly link: RatingByLink }) {
  const { t } = useTranslation('ratings');
  const text = useText();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: async (body: RatingGiven) => await valueOf<RatingByLink>(client.PUT('/api/v1/rating-links/{token}', { params: { path: { token } }, body })),
    onSuccess: (next) => { queries.setQueryData(linkQuery(token).queryKey, next); },
  });
  if (rated) return <div className={styles['served']}><p className={styles['lead']}>{text(name)}</p><Notice tone="good" live title={t('link.done')}><p>{t('link.doneHow')}</p></Notice>{repair && <Repair repair={repair} />}</div>;
  return (
    <>
      <p className={styles['lead']}>{t('link.lead', { region: text(region), name: text(name), day: formatDay(until) })}</p>
      <RatingForm busy={send.isPending} error={send.error} onSend={send.mutate} />
    </>
  );
}

/** Where a low rating stands: who has only the message knows by when somebody calls. */
function Repair({ repair: { number, status, due } }: { readonly repair: NonNullable<RatingByLink['repair']> }) {
  const { t } = useTranslation('ratings');
  return (
    <Notice tone={status === 'closed' ? 'info' : 'wait'} title={status === 'closed' ? t('repair.status.closed') : t('repair.title')}>
      {status !== 'closed' && <p>{t(`repair.status.${status}`, { day: due === undefined ? t('repair.soon') : formatDay(due) })}</p>}
      <p className={styles['small']}>{t('repair.number', { number })}</p>
      <p>{t('link.low')}</p>
    </Notice>
  );
}
