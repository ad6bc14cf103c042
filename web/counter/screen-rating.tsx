import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RatingForm, type RatingGiven } from '../ratings/rating-form.tsx';
import type { RatingByLink } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { client, valueOf } from '../ui/request.ts';
import { Tag } from '../ui/tag.tsx';
import styles from './screen.module.css';

const linkQuery = (token: string) => queryOptions({ queryKey: ['screen', 'rating', token], queryFn: async () => await valueOf<RatingByLink>(client.GET('/api/v1/rating-links/{token}', { params: { path: { token } } })), gcTime: 0, retry: false });

/** What was handed in has its result: whoever stands here rates it, each matter by itself, if they like. The clerk sees nothing of it. */
export function ScreenRating({ token }: { readonly token: string }) {
  const { t } = useTranslation('counter');
  const read = useQuery(linkQuery(token));
  const [chosen, setChosen] = useState<string | null>(null);
  const text = useText();
  if (!read.data) return <div className={styles['middle']} role="status"><h1>{t('screen.greeting')}</h1></div>;
  const each = read.data.each ?? [{ name: read.data.name, rated: read.data.rated, token }];
  return (
    <>
      <header><h1>{t('screen.rate')}</h1><p>{t('screen.rateText')}</p></header>
      {each.every(({ rated }) => rated) && <Notice tone="good" live title={t('screen.rated')}>{t('screen.ratedText')}</Notice>}
      {each.map((one) => (
        <section key={one.token} aria-label={text(one.name)} className={styles['rate']}>
          <div><h2>{text(one.name)}</h2>{one.rated ? <Tag tone="jade">{t('screen.ratedOne')}</Tag> : chosen !== one.token && <Button size="large" look="secondary" label={t('screen.rateOf', { name: text(one.name) })} onPress={() => setChosen(one.token)}>{t('screen.rateGo')}</Button>}</div>
          {!one.rated && chosen === one.token && <One token={one.token} of={token} onDone={() => setChosen(null)} />}
        </section>
      ))}
    </>
  );
}

function One({ token, of, onDone }: { readonly token: string; readonly of: string; readonly onDone: () => void }) {
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: async (body: RatingGiven) => await valueOf<RatingByLink>(client.PUT('/api/v1/rating-links/{token}', { params: { path: { token } }, body })),
    onSuccess: async () => { await queries.invalidateQueries({ queryKey: linkQuery(of).queryKey }); onDone(); },
  });
  return <RatingForm busy={send.isPending} error={send.error} onSend={send.mutate} onCancel={onDone} />;
}
