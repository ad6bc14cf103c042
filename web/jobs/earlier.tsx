import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import styles from './jobs.module.css';

type Page<T> = { readonly items: readonly T[]; readonly next?: string | undefined };
type Props<T> = { /** Where what is shown already ends. */ readonly from: string; readonly of: readonly string[]; readonly load: (after: string) => Promise<Page<T>>; readonly children: (item: T) => ReactNode };

/** What is older than the first page, page by page, once somebody asks for it. */
export function Earlier<T extends { readonly id: string }>({ from, of, load, children }: Props<T>) {
  const { t } = useTranslation('jobs');
  const [asked, setAsked] = useState(false);
  const read = useInfiniteQuery({ queryKey: [...of, 'earlier', from], queryFn: ({ pageParam }) => load(pageParam), initialPageParam: from, getNextPageParam: ({ next }) => next, enabled: asked });
  const items = read.data?.pages.flatMap((page) => page.items) ?? [];
  const more = !asked || read.hasNextPage;
  return (
    <>
      {items.length > 0 && <ul className={styles['list']}>{items.map((item) => <li key={item.id}>{children(item)}</li>)}</ul>}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {more && !read.isError && <p><Button look="quiet" busy={read.isFetching} onPress={() => { if (asked) void read.fetchNextPage(); else setAsked(true); }}>{t('earlier')}</Button></p>}
    </>
  );
}
