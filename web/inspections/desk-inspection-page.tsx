import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { NotRead } from '../task/not-read.tsx';
import type { StaffInspection } from '../ui/api-types.ts';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { Basis } from './basis.tsx';
import { Course } from './course.tsx';
import { InspectionActs } from './inspection-acts.tsx';
import { inspectionOf, inspectionQuery } from './queries.ts';
import styles from './inspections.module.css';

/** One inspection at the desk: the decision and what it rests on, what was found, said and concluded, and what can be done. */
export function DeskInspectionPage() {
  const { t } = useTranslation('inspections');
  const { number = '' }: { readonly number?: string } = useParams({ strict: false });
  return <StaffOnly title={t('title')} back={`/desk/inspections/${number}`} needs={['inspector', 'supervisor']} only={{ title: t('only'), how: t('onlyHow') }}>{() => <Opened number={number} />}</StaffOnly>;
}

function Opened({ number }: { readonly number: string }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  const read = useQuery(inspectionQuery(number));
  const seen = stillThere(read);
  return (
    <>
      <p><Link to="/desk/inspections">← {t('back')}</Link></p>
      <h1>{seen ? text(seen.name) : t('title')}</h1>
      {read.isPending && <Skeleton card lines={6} />}
      <NotRead read={read} of={inspectionOf(number)} />
      {seen && <Inspected inspection={seen} />}
    </>
  );
}

function Inspected({ inspection }: { readonly inspection: StaffInspection }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  const { number, status, kindName, person, due, late, limit, basis, draw, inspector, returned } = inspection;
  return (
    <>
      <p className={styles['meta']}><Tag tone="blue">{text(kindName)}</Tag><Tag tone={status === 'closed' ? 'jade' : 'amber'}>{t(`status.${status}`)}</Tag>{late && <Tag tone="vermilion">{t('late')}</Tag>}<span>{number}</span><span>{t('decision.person')}{t('mark.colon', { ns: 'ui' })}{person.name} {person.number}</span><span>{due === undefined ? t('noDue') : t('due', { day: formatDay(due) })}</span><span>{inspector === undefined ? t('nobody') : t('by', { number: inspector })}</span>{draw !== undefined && <a href={draw}>{t('decision.draw')}</a>}</p>
      <p className={styles['small']}>{t('decision.limit', { limit: text(limit) })}<Basis of={basis} /></p>
      <div className={styles['pair']}><Decision inspection={inspection} /><Course inspection={inspection} /></div>
      <div className={styles['part']}>{returned && status === 'concluding' && <Notice tone="bad" title={t('returned', { reason: returned.reason })} />}<InspectionActs inspection={inspection} /></div>
    </>
  );
}

function Decision({ inspection: { decidedAt, decision, criteria, facts, doubts, note, followed, order, case: number, no } }: { readonly inspection: StaffInspection }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  return (
    <section className={styles['card']} aria-labelledby="decision">
      <h2 id="decision">{t('decision.title')}</h2>
      <p>{t('decision.decided', { at: formatInstant(decidedAt), outcome: text(decision) })} <span className={styles['small']}>{t('item', { case: number, no })}</span></p>
      {order !== undefined && <p className={styles['small']}>{t('lookBack.of', { no: order })}</p>}
      {followed && followed.changes.length > 0 ? <Changed followed={followed} /> : note !== undefined && <Notice tone="wait" title={t('decision.note')}><AsWritten>{note}</AsWritten></Notice>}
      <h3>{t('decision.doubts')}</h3>
      {doubts.length === 0 ? <p className={styles['small']}>{t('decision.noDoubts')}</p> : <p className={styles['tags']}>{doubts.map(({ doubt, name }) => <Tag key={doubt} tone="amber">{text(name)}</Tag>)}</p>}
      <h3>{t('decision.criteria')}</h3>
      <ul className={styles['list']}>{criteria.map((each) => <li key={each.id}><Tag tone={each.result === 'pass' ? 'jade' : each.result === 'fail' ? 'vermilion' : 'amber'}>{t(`decision.${each.result}`)}</Tag> {text(each.text)}{each.explanation && <p className={styles['small']}>{text(each.explanation)}</p>}</li>)}</ul>
      <h3>{t('decision.facts')}</h3>
      <dl className={styles['facts']}>{facts.map((fact) => <div key={fact.element}><dt>{text(fact.name)}</dt><dd>{text(fact.text)} <Tag tone={fact.source.kind === 'promise' ? 'amber' : 'blue'}>{text(fact.source.label)}</Tag></dd></div>)}</dl>
    </section>
  );
}

/** What is otherwise about the employer of the day of the decision, each with whose word it is. */
function Changed({ followed: { employer, number, days, changes, basis } }: { readonly followed: NonNullable<StaffInspection['followed']> }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  return (
    <Notice tone="wait" title={t('follow.changed', { days })}>
      <p>{t('follow.employer', { employer, number })}</p>
      <ul className={styles['list']}>{changes.map(({ what, by }) => <li key={what.zh}>{text(what)} <Tag tone="blue">{text(by)}</Tag></li>)}</ul>
      <p className={styles['small']}>{t('basis')}<Basis of={basis} /></p>
    </Notice>
  );
}
