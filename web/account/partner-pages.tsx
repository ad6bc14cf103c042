import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartnerPages as Read } from '../ui/api-types.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { toast } from '../ui/toast.tsx';
import { partnerPagesQuery, takeBack } from './queries.ts';
import styles from './account.module.css';

/** The pages of partners that somebody has let know who they are, and how each is told not to any more. */
export function PartnerPages() {
  const { t } = useTranslation('account');
  const read = useQuery(partnerPagesQuery);
  return (
    <section className={styles['section']} aria-labelledby="partner-pages">
      <h2 id="partner-pages">{t('partners')}</h2>
      <p>{t('partnersNote')}</p>
      {read.isPending && <Skeleton card lines={2} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {read.data?.pages.length === 0 && <p className={styles['small']}>{t('partnersNone')}</p>}
      {read.data && read.data.pages.length > 0 && <ul className={styles['list']}>{read.data.pages.map((page) => <Row key={page.id} page={page} />)}</ul>}
    </section>
  );
}

function Row({ page: { id, name, purpose, tells, since } }: { readonly page: Read['pages'][number] }) {
  const { t } = useTranslation('account');
  const say = useText();
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const called = say(name);
  const end = useMutation({ mutationFn: () => takeBack(id), onSuccess: (next) => { queries.setQueryData(partnerPagesQuery.queryKey, next); toast(t('partnerEnded', { name: called })); } });
  return (
    <li className={styles['row']}>
      <p><strong>{called}</strong><br /><span className={styles['small']}>{[say(purpose), t(tells.includes('name') ? 'partnerName' : 'partnerMark'), t('partnerSince', { at: formatInstant(since) })].join(' · ')}</span></p>
      {asks
        ? <AskFirst danger title={t('partnerAsk', { name: called })} text={t('partnerAskText')} yes={t('partnerEnd')} no={t('partnerKeep')} onYes={() => { setAsks(false); end.mutate(); }} onNo={() => setAsks(false)} />
        : <Button look="quiet" size="small" busy={end.isPending} label={`${t('partnerEnd')} ${called}`} onPress={() => setAsks(true)}>{t('partnerEnd')}</Button>}
      {end.isError && <ProblemMessage error={end.error} />}
    </li>
  );
}
