import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { newCode } from './queries.ts';
import styles from './card.module.css';

/** Fields of white around a QR code (ISO/IEC 18004, 9.1). */
const QUIET = 4;

/** The code to show; another takes its place before it is over, and only while the page is looked at. */
export function CardCodeView({ name, number }: { readonly name: string; readonly number: string }) {
  const { t } = useTranslation('card');
  const shown = useQuery({ queryKey: ['me', 'card', 'code'], queryFn: newCode, refetchInterval: ({ state }) => (state.data?.nextIn ?? 60) * 1000, refetchIntervalInBackground: false, refetchOnWindowFocus: true, staleTime: 55_000, gcTime: 0 });
  const { data } = shown;
  return (
    <section className={styles['card']} aria-labelledby="code">
      <h2 id="code">{t('code')}</h2>
      <p className={styles['who']}><strong>{name}</strong> {number}</p>
      {shown.isError && <ProblemMessage error={shown.error} onRetry={() => void shown.refetch()} />}
      {!data && !shown.isError && <Skeleton card lines={6} />}
      {data && (
        <>
          <svg className={styles['qr']} role="img" aria-label={t('qr')} viewBox={`${-QUIET} ${-QUIET} ${data.qr.size + 2 * QUIET} ${data.qr.size + 2 * QUIET}`} shapeRendering="crispEdges"><path d={data.qr.path} /></svg>
          <p className={styles['text']} translate="no"><span className={styles['label']}>{t('text')}</span><code>{inFours(data.code)}</code></p>
          <p className={styles['small']}>{t('changes', { seconds: data.nextIn })}</p>
          <p><Button look="secondary" busy={shown.isFetching} onPress={() => void shown.refetch()}>{t('another')}</Button></p>
        </>
      )}
    </section>
  );
}

/** As it is read out: the city, then four signs at a time. */
function inFours(code: string): string {
  const [region = '', signs = ''] = code.split('-');
  return [region, ...(signs.match(/.{4}/gu) ?? [])].join(' ');
}
