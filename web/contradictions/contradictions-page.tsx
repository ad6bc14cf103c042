import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { ContradictionList } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { contradictionsQuery } from './queries.ts';
import { periodText } from './period-text.ts';
import { toneOf } from './tone.ts';
import styles from './contradictions.module.css';

type Row = ContradictionList['rows'][number];
const MOST = 100;

/** Records of departments' lists that are at odds with the register: those that wait, and what became of others. */
export function ContradictionsPage() {
  const { t } = useTranslation('contradictions');
  return <StaffOnly title={t('title')} back="/desk/contradictions" needs="registrar" only={{ title: t('only'), how: t('onlyHow') }}>{() => <><h1>{t('title')}</h1><p className={styles['lead']}>{t('lead')}</p><Rows /></>}</StaffOnly>;
}

function Rows() {
  const { t } = useTranslation('contradictions');
  const list = useQuery(contradictionsQuery);
  const seen = stillThere(list);
  const problem = list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} signInAs="staff" />;
  if (seen === undefined) return problem || <Skeleton card lines={4} />;
  const { waiting, rows } = seen;
  const settled = rows.filter((row) => row.settled !== undefined);
  return (
    <>
      {problem}
      <section aria-labelledby="waiting" className={styles['part']}>
        <h2 id="waiting">{waiting === 0 ? t('waiting') : t('count', { count: waiting })}</h2>
        {waiting === 0 ? <EmptyState title={t('none')}>{t('noneHow')}</EmptyState> : <ul className={styles['rows']}>{rows.filter((row) => row.settled === undefined).map((row) => <li key={row.id}><One row={row} /></li>)}</ul>}
      </section>
      <section aria-labelledby="settled" className={styles['part']}>
        <h2 id="settled">{t('settledList')}</h2>
        {settled.length === 0 ? <p className={styles['small']}>{t('noneSettled')}</p> : <ul className={styles['rows']}>{settled.map((row) => <li key={row.id}><One row={row} /></li>)}</ul>}
      </section>
      {rows.length === MOST && <p className={styles['small']}>{t('more')}</p>}
    </>
  );
}

function One({ row }: { readonly row: Row }) {
  const { t } = useTranslation('contradictions');
  const text = useText();
  const { id, named, holder, settled, cause } = row;
  const who = (one: Row['named']) => (one ? `${one.name} ${one.number}` : t('someone'));
  return (
    <article className={styles['card']} aria-labelledby={id}>
      <h3 id={id}><Link to="/desk/contradictions/$id" params={{ id }}>{text(row.register)}{t('mark.colon', { ns: 'ui' })}{(holder ?? named)?.name}</Link> <Tag tone={toneOf(row)}>{settled ? t(`act.${settled.act}`) : t(`cause.${cause}`)}</Tag></h3>
      <p className={styles['who']}>{holder ? <><span>{t('from')} {who(holder)}</span><span>{t('to')} {who(named)}</span></> : <span>{t('about')} {who(named)}</span>}</p>
      <p className={styles['small']}>{t('of', { department: text(row.department), list: text(row.list), period: periodText(row.period) })} · {row.firstAt === row.at ? t('sinceOnce', { at: formatInstant(row.at) }) : t('since', { first: formatInstant(row.firstAt), at: formatInstant(row.at) })}</p>
    </article>
  );
}
