import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { ReportedDeathList } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { SheetLink } from '../ui/sheet-link.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag, type Tone } from '../ui/tag.tsx';
import { DeathActs } from './death-acts.tsx';
import { reportedDeathsQuery } from './queries.ts';
import styles from './deaths.module.css';

type Row = ReportedDeathList['rows'][number];
const TONES: Readonly<Record<Row['state'], Tone>> = { open: 'vermilion', confirmed: 'amber', registered: 'jade', lifted: 'grey' };

/** Deaths that departments told of: what is held meanwhile, and whether it was made sure of. */
export function ReportedDeathsPage() {
  const { t } = useTranslation('deaths');
  return <StaffOnly title={t('title')} back="/desk/reported-deaths" needs="registrar" only={{ title: t('only'), how: t('onlyHow') }}>{() => <><h1>{t('title')}</h1><p className={styles['lead']}>{t('lead')}</p><SheetLink href="/api/v1/staff/reported-deaths/sheet" /><Rows /></>}</StaffOnly>;
}

function Rows() {
  const { t } = useTranslation('deaths');
  const list = useQuery(reportedDeathsQuery);
  const seen = stillThere(list);
  const problem = list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} signInAs="staff" />;
  if (seen === undefined) return problem || <Skeleton card lines={4} />;
  if (seen.rows.length === 0) return <>{problem}<EmptyState title={t('none')}>{t('noneHow')}</EmptyState></>;
  return <>{problem}<ul className={styles['rows']}>{seen.rows.map((row) => <li key={row.id}><One row={row} /></li>)}</ul></>;
}

function One({ row }: { readonly row: Row }) {
  const { t } = useTranslation('deaths');
  const text = useText();
  return (
    <article className={styles['card']} aria-label={row.name}>
      <h2>{row.name} <Tag tone={TONES[row.state]}>{t(`state.${row.state}`)}</Tag></h2>
      <p className={styles['small']}>{t('told', { number: row.number, department: text(row.department), scenario: text(row.scenario), at: formatInstant(row.at) })}</p>
      <p>{t('died', { on: formatDay(row.diedOn) })}{t('mark.gap', { ns: 'ui' })}{row.monthly ? t('held', { count: row.plans, amount: text(row.monthly) }) : row.state === 'open' || row.state === 'confirmed' ? t('nothing') : t(`after.${row.state}`)}</p>
      {row.acts.length > 0 && <ul className={styles['acts']}>{row.acts.map((each) => <li key={each.act}>{t(`done.${each.act}`, { at: formatInstant(each.at), by: each.by === '' ? text(row.department) : t('officer', { number: each.by }) })}{each.note && `${t('mark.colon', { ns: 'ui' })}${each.note}`}</li>)}</ul>}
      {(row.state === 'open' || row.state === 'confirmed') && <DeathActs id={row.id} confirmed={row.state === 'confirmed'} />}
    </article>
  );
}
