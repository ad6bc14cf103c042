import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { LookBacks as LookBacksView } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { LookBackForm } from './look-back-form.tsx';
import { lookBacksQuery } from './queries.ts';
import styles from './inspections.module.css';

/** For a supervisor: order a look-back at what was decided in some months, and what each order has drawn. */
export function LookBacks() {
  const { t } = useTranslation('inspections');
  const read = useQuery(lookBacksQuery);
  const seen = stillThere(read);
  return (
    <section className={styles['part']} aria-labelledby="look-backs">
      <h2 id="look-backs">{t('lookBack.title')}</h2><p className={styles['lead']}>{t('lookBack.lead')}</p>
      {read.isPending && <Skeleton card lines={4} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {seen && (
        <>
          <LookBackForm choices={seen} />
          <h3>{t('lookBack.orders')}</h3>
          {seen.orders.length === 0 ? <EmptyState title={t('lookBack.none')}>{t('lookBack.noneHow')}</EmptyState> : <ul className={styles['rows']}>{seen.orders.map((each) => <li key={each.no}><Order order={each} /></li>)}</ul>}
        </>
      )}
    </section>
  );
}

function Order({ order: { no, from, until, name, percent, at, by, reason, commitment, committedAt, draw } }: { readonly order: LookBacksView['orders'][number] }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  return (
    <article className={styles['card']} aria-label={t('lookBack.order', { no })}>
      <h4 className={styles['meta']}><strong>{t('lookBack.order', { no })}</strong><span>{t('lookBack.scope', { from: formatDay(from), until: formatDay(until), name: name ? text(name) : t('lookBack.every'), percent })}</span>{draw === undefined ? <Tag tone="amber">{t('lookBack.drawing')}</Tag> : draw.verified !== undefined && <Tag tone={draw.verified ? 'jade' : 'vermilion'}>{t(draw.verified ? 'lookBack.verified' : 'lookBack.altered')}</Tag>}</h4>
      {draw && <p>{t('lookBack.drawn', { decided: draw.decided, drawn: draw.drawn, inspected: draw.inspected })}</p>}
      <p className={styles['said']}><AsWritten>{reason}</AsWritten></p>
      <p className={styles['small']}>{t('lookBack.by', { by, at: formatInstant(at) })}</p>
      <details className={styles['small']}>
        <summary>{t('lookBack.proof')}</summary>
        <dl className={styles['proof']}>
          <div><dt>{t('lookBack.commitment', { at: formatInstant(committedAt) })}</dt><dd><code>{commitment}</code></dd></div>
          {draw && <div><dt>{t('lookBack.seed', { at: formatInstant(draw.drawnAt) })}</dt><dd><code>{draw.seed}</code></dd></div>}
        </dl>
      </details>
    </article>
  );
}
