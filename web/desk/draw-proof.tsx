import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getDraw } from '../ui/api.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import styles from './draw-proof.module.css';

/** The proof that chance decided who got the item: everything a recomputation needs, read when it is asked for. */
export function DrawProof({ href }: { readonly href: string }) {
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState(false);
  return (
    <details className={styles['proof']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('draw.check')}</summary>
      {open && <Proof href={href} />}
    </details>
  );
}

function Proof({ href }: { readonly href: string }) {
  const { t } = useTranslation('desk');
  const draw = useQuery({ queryKey: ['public', 'draw', href], queryFn: () => getDraw(href), staleTime: 3_600_000 });
  const seen = stillThere(draw);
  const problem = draw.isError && <ProblemMessage error={draw.error} onRetry={() => void draw.refetch()} />;
  if (seen === undefined) return problem || <Skeleton lines={3} />;
  const { draw: made, seed, officers } = seen;
  const named = (id: string): string => (officers[id] === undefined ? id : t('draw.officer', { number: officers[id], id }));
  return (
    <>
      {problem}
      <div className={styles['body']}>
        <dl>
          <div><dt>{t('draw.chosen')}</dt><dd>{named(made.chosen)}</dd></div>
          <div><dt>{t('draw.pool', { count: made.pool.length })}</dt><dd>{made.pool.map((each) => <span key={each.officer}>{t('draw.member', { officer: named(each.officer), load: each.load })}</span>)}</dd></div>
          <div><dt>{t('draw.excluded', { count: made.excluded.length })}</dt><dd>{made.excluded.map((each) => <span key={each.officer}>{t('draw.left', { officer: named(each.officer), because: t(`draw.because.${each.because}`) })}</span>)}</dd></div>
          <div><dt>{t('draw.subject')}</dt><dd>{made.subject}</dd></div>
          <div><dt>{t('draw.day')}</dt><dd>{made.day}</dd></div>
          <div><dt>{t('draw.commitment')}</dt><dd><code>{made.seedCommitment}</code></dd></div>
          <div><dt>{t('draw.seed')}</dt><dd>{seed === undefined ? t('draw.seedLater') : <code>{seed}</code>}</dd></div>
          <div><dt>{t('draw.nonce')}</dt><dd><code>{made.nonce}</code></dd></div>
          <div><dt>{t('draw.ticket')}</dt><dd><code>{made.ticket}</code></dd></div>
        </dl>
        <p><a href={href} target="_blank" rel="noreferrer">{t('draw.raw')}</a></p>
      </div>
    </>
  );
}
