import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NeedSignIn } from '../hall/need-sign-in.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { PromiseCard } from './promise-card.tsx';
import { myCreditQuery } from './queries.ts';
import styles from './credit.module.css';

/** 我的信用记录: what stands, until when, and how it is made good or disputed. */
export function MyCreditPage() {
  const { t } = useTranslation('credit');
  return <NeedSignIn title={t('mine')} text={t('mineLead')}><Records /></NeedSignIn>;
}

function Records() {
  const { t } = useTranslation('credit');
  const text = useText();
  const read = useQuery(myCreditQuery);
  return (
    <div className={styles['page']}>
      <title>{`${t('mine')} · ${t('brand', { ns: 'ui' })}`}</title>
      <header className={styles['head']}><h1>{t('mine')}</h1><p>{t('mineLead')}</p></header>
      {read.isPending && <Skeleton lines={4} card />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {read.data?.restrictedUntil !== undefined && <Notice tone="info" title={t('restricted', { day: formatDay(read.data.restrictedUntil) })}>{t('restrictedText')}</Notice>}
      {read.data?.records.length === 0 && <EmptyState title={t('none')}><p>{t('noneHow')}</p></EmptyState>}
      {read.data?.records.map(({ case: number, lifeEvent, promise }) => (
        <section key={`${number}/${promise.element}`} className={styles['cards']} aria-label={text(lifeEvent)}>
          <h2>{text(lifeEvent)}</h2>
          <PromiseCard number={number} promise={promise}><p><Link to="/cases/$number" params={{ number }}>{t('open')} {number}</Link></p></PromiseCard>
        </section>
      ))}
    </div>
  );
}
