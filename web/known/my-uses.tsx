import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { UseKind, UseView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag, type Tone } from '../ui/tag.tsx';
import { Together } from '../ui/together.tsx';
import { mayOpen, useMe } from '../ui/use-me.ts';
import { usesQuery } from './queries.ts';
import me from '../hall/me/me.module.css';
import styles from './known.module.css';

const KINDS: readonly UseKind[] = ['look', 'asked', 'told', 'said'];
const TONES: Record<UseKind, Tone> = { look: 'amber', asked: 'blue', told: 'blue', said: 'grey' };

/** Every use of the reader's data: looks of people and exchanges with departments in one list, the newest first. */
export function MyUses() {
  const { t } = useTranslation('known');
  const [kind, setKind] = useState<UseKind>();
  const read = useInfiniteQuery(usesQuery(kind));
  const seen = stillThere(read);
  const uses = seen?.pages.flatMap((page) => page.uses) ?? [];
  return (
    <section className={me['line']} aria-labelledby="accesses">
      <h2 id="accesses">{t('uses.title')}</h2>
      <p className={styles['small']}>{t('uses.lead')}</p>
      <div role="group" aria-label={t('uses.filter')} className={`${styles['filter']} no-print`}>
        {[undefined, ...KINDS].map((each) => <Button key={each ?? 'all'} size="small" look={kind === each ? 'secondary' : 'quiet'} pressed={kind === each} onPress={() => setKind(each)}>{each === undefined ? t('uses.all') : t(`uses.kind.${each}`)}</Button>)}
      </div>
      {read.isPending && <Skeleton card lines={4} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {seen && uses.length === 0 && <EmptyState title={t('uses.none')}>{t('uses.noneText')}</EmptyState>}
      {uses.length > 0 && (
        <table className={me['table']}>
          <thead><tr><th scope="col">{t('uses.when')}</th><th scope="col">{t('uses.who')}</th><th scope="col">{t('uses.why')}</th><th scope="col">{t('uses.what')}</th></tr></thead>
          <tbody>{uses.map((use) => <Row key={use.id} use={use} />)}</tbody>
        </table>
      )}
      {read.hasNextPage && <p className={`${styles['acts']} no-print`}><Button look="quiet" busy={read.isFetchingNextPage} onPress={() => void read.fetchNextPage()}>{t('uses.more')}</Button></p>}
    </section>
  );
}

function Row({ use: { at, kind, who, why, what, basis, case: number, matter, outcome } }: { readonly use: UseView }) {
  const { t } = useTranslation('known');
  const text = useText();
  const opens = mayOpen(useMe().data, 'matters');
  const named = number === undefined ? undefined : t('uses.case', { number });
  return (
    <tr className={styles['use']}>
      <td data-label={t('uses.when')} className={styles['at']}>{formatInstant(at)}</td>
      <td data-label={t('uses.who')}><span>{text(who)} <Tag tone={TONES[kind]}>{t(`uses.kind.${kind}`)}</Tag></span></td>
      <td data-label={t('uses.why')}>
        <div>
          {text(why)}
          {basis !== undefined && <p className={styles['small']}><AsWritten>{t('uses.basis', { basis })}</AsWritten></p>}
          {named !== undefined && <p className={styles['small']}>{matter && <>{t('uses.matter', { matter: text(matter) })} · </>}{opens && number !== undefined ? <Link to="/cases/$number" params={{ number }}><Together text={named} /></Link> : <Together text={named} />}</p>}
        </div>
      </td>
      <td data-label={t('uses.what')}><div>{text(what)}{outcome && <p className={styles['small']}>{text(outcome)}</p>}</div></td>
    </tr>
  );
}
