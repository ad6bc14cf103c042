import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PublicityEntry } from '../../ui/api-types.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatDay } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { stillThere } from '../../ui/still-there.ts';
import { useCity } from '../queries.ts';
import { MyObjections } from './my-objections.tsx';
import styles from './publicity.module.css';

/** What is published now, for anybody: whom by a masked name, which matter, until when, and the way to object. */
export function PublicityPage() {
  const { t } = useTranslation('hall');
  const list = useInfiniteQuery(useCity().publicity);
  const seen = stillThere(list);
  const entries = seen?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      <title>{`${t('publicity.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('publicity.title')}</h1>
      <p className={styles['lead']}>{t('publicity.lead')}</p>
      {list.isPending && <Skeleton card lines={4} />}
      {list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />}
      {seen && entries.length === 0 && <EmptyState title={t('publicity.none')}>{t('publicity.noneText')}</EmptyState>}
      {entries.length > 0 && <ul className={styles['entries']}>{entries.map((entry) => <li key={entry.id}><Entry entry={entry} /></li>)}</ul>}
      {list.hasNextPage && <p><Button look="secondary" busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>{t('publicity.more')}</Button></p>}
      {seen?.pages[0] && <p className={styles['lead']}>{t('publicity.other', { hotline: seen.pages[0].hotline })}</p>}
      <MyObjections />
    </>
  );
}

function Entry({ entry }: { readonly entry: PublicityEntry }) {
  const { t } = useTranslation('hall');
  const text = useText();
  return (
    <article className={styles['entry']} aria-label={t('publicity.of', { name: entry.name, matter: text(entry.matter) })}>
      <PublishedLines entry={entry} />
      <Link to="/publicity/$id" params={{ id: entry.id }} className={buttonClass({ look: 'secondary', size: 'small' })}>{t('publicity.object')}<span className="visually-hidden">{t('mark.colon', { ns: 'ui' })}{entry.name}</span></Link>
    </article>
  );
}

/** What may be read of an entry; the same in the list and above the form. */
export function PublishedLines({ entry }: { readonly entry: PublicityEntry }) {
  const { t } = useTranslation('hall');
  const text = useText();
  return (
    <div>
      <p><strong>{entry.name}</strong> · {text(entry.matter)}</p>
      <p className={styles['small']}>{entry.until === undefined ? t('publicity.since', { from: formatDay(entry.from) }) : t('publicity.days', { from: formatDay(entry.from), until: formatDay(entry.until) })}</p>
      <p className={styles['small']} lang="zh-CN">{entry.basis}</p>
    </div>
  );
}
