import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyCard } from '../ui/api-types.ts';
import { proveHref } from '../ui/api.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { PageSkeleton } from '../ui/progress.tsx';
import { toast } from '../ui/toast.tsx';
import { useMe } from '../ui/use-me.ts';
import { NeedSignIn } from '../hall/need-sign-in.tsx';
import { CardCodeView } from './card-code.tsx';
import { cardQuery, openCard, revokeCard } from './queries.ts';
import styles from './card.module.css';

/** 电子社保卡: the card on one's own phone, shown as a code that changes; opened and revoked here. */
export function CardPage() {
  const { t } = useTranslation('card');
  const me = useMe();
  const own = me.data?.kind === 'person' && me.data.acting === undefined;
  const read = useQuery({ ...cardQuery, enabled: own });
  if (me.isPending) return <PageSkeleton />;
  return (
    <div className={styles['page']}>
      <title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <header className={styles['head']}><h1>{t('title')}</h1><p>{t('lead')}</p></header>
      <NeedSignIn title={t('needSignIn')} text={t('needSignInText')}>
        {!own && <EmptyState title={t('notYours')} />}
        {own && read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
        {own && read.data && <Card card={read.data} name={me.data?.name ?? ''} number={me.data?.number ?? ''} />}
      </NeedSignIn>
    </div>
  );
}

function Card({ card, name, number }: { readonly card: MyCard; readonly name: string; readonly number: string }) {
  const { t } = useTranslation('card');
  const text = useText();
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const taken = (now: MyCard) => queries.setQueryData(cardQuery.queryKey, now);
  const open = useMutation({ mutationFn: openCard, onSuccess: taken });
  const revoke = useMutation({ mutationFn: revokeCard, onSuccess: (now) => { taken(now); toast(t('revoked')); } });
  if (!card.offered) return <Notice tone="info" title={t('notHere')}><p>{t('notHereText')}</p></Notice>;
  if (card.openedAt === undefined) {
    return (
      <>
        {card.revokedAt !== undefined && <Notice tone="info" title={t('wasRevoked', { at: formatInstant(card.revokedAt) })}><p>{t('wasRevokedText')}</p></Notice>}
        <section className={styles['closed']} aria-labelledby="open">
          <h2 id="open">{t('open')}</h2>
          <p>{t(card.proof ? 'proveText' : 'openText')}</p>
          <h3>{t('terms')}</h3>
          <ul className={styles['terms']}>{card.terms.points.map((point) => <li key={point.zh}>{text(point)}</li>)}</ul>
          {card.proof ? <p><a className={buttonClass({ size: 'large' })} href={`${proveHref('/me/card')}&again=1`}>{t('prove')}</a></p> : <p><Button size="large" busy={open.isPending} onPress={() => open.mutate(card.terms.digest)}>{t('openGo')}</Button></p>}
          {open.isError && <ProblemMessage error={open.error} />}
        </section>
      </>
    );
  }
  return (
    <>
      <CardCodeView name={name} number={number} />
      <section className={styles['lost']} aria-labelledby="lost">
        <h2 id="lost">{t('lost')}</h2>
        <p>{t('lostText', { at: formatInstant(card.openedAt) })}</p>
        {asks
          ? <AskFirst danger title={t('revokeAsk')} text={t('revokeText')} yes={t('revokeYes')} no={t('revokeNo')} onYes={() => { setAsks(false); revoke.mutate(); }} onNo={() => setAsks(false)} />
          : <p><Button look="secondary" busy={revoke.isPending} onPress={() => setAsks(true)}>{t('revoke')}</Button></p>}
        {revoke.isError && <ProblemMessage error={revoke.error} />}
      </section>
    </>
  );
}
