import { useTranslation } from 'react-i18next';
import type { Plan } from '../../ui/api-types.ts';
import { DependencyMap } from '../../ui/dependency-map.tsx';
import { useText } from '../../ui/i18n.ts';
import { layOutRows } from '../../ui/line-layout.ts';
import { Notice } from '../../ui/notice.tsx';
import { StationMark } from '../../ui/station-mark.tsx';
import { Tag } from '../../ui/tag.tsx';
import { linesOf, type Line } from './plan-graph.ts';
import styles from './plan.module.css';

/** The items of this plan as a vertical line, and those that are not for this person with the reason. */
export function PlanItems({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const now = linesOf(plan.items.filter((item) => item.status === 'now'));
  const notable = plan.items.filter((item) => item.status !== 'now' && item.notable);
  const others = plan.items.filter((item) => item.status !== 'now' && !item.notable);
  const no = new Map(now.map((item, at) => [item.id, at + 1]));
  const rows = layOutRows(now.map((item, at) => ({ no: at + 1, after: [...item.after, ...(item.once ?? []), ...(item.with ? [item.with] : [])].flatMap((id) => no.get(id) ?? []) })));
  return (
    <section aria-labelledby="todo">
      <h2 id="todo">{t('plan.items')}</h2>
      <ol className={styles['line']}>
        {rows.slice(1).map((row) => {
          const item = now[row.no - 1];
          const leader = now.find((each) => each.id === item?.with);
          return item && <Station key={item.id} item={item} leader={item.expected === 'waits' ? leader : undefined} depth={Math.max(0, row.rail - 1)} />;
        })}
      </ol>
      {now.some((item) => item.after.length + (item.once?.length ?? 0) > 0 || item.with !== undefined) && (
        <details className={styles['others']}>
          <summary>{t('plan.map')}</summary>
          <div className={styles['map']}><DependencyMap title={t('guide.map')} items={now.map((item) => ({ ...item, name: text(item.short), status: undefined }))} /></div>
        </details>
      )}
      {notable.map((item) => <Notice key={item.service} title={t('plan.cannot', { name: text(item.short) })}>{text(item.why)}</Notice>)}
      {others.length > 0 && (
        <details className={styles['others']} open={now.length === 0}>
          <summary>{t('plan.notNow', { count: others.length })}</summary>
          <ul>{others.map((item) => <li key={item.service}><strong>{text(item.name)}</strong>{item.status === 'later' && <> <Tag>{t('plan.laterTag')}</Tag></>}<p>{text(item.why)}</p></li>)}</ul>
        </details>
      )}
    </section>
  );
}

/** An item that comes along with another has no time of its own while that one waits for a person. */
function Station({ item, leader, depth }: { readonly item: Line; readonly leader: Line | undefined; readonly depth: number }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const tag = item.expected === 'none' ? <Tag>{t('plan.promised', { limit: text(item.promised) })}</Tag> : item.expected === 'instant' && item.bookedBy === undefined ? <Tag tone="jade">{t(item.unpromised ? 'plan.instantSigned' : 'plan.instant')}</Tag> : item.expected === 'refuse' ? <Tag tone="vermilion">{t('plan.mayFail')}</Tag> : <Tag tone="amber">{leader ? t('plan.follows', { name: text(leader.short) }) : item.expected === 'waits' ? t('plan.waits') : t('plan.promised', { limit: text(item.promised) })}</Tag>;
  return (
    <li className={styles['station']} data-depth={depth} data-expected={item.expected}>
      <span className={styles['mark']}><StationMark status={item.expected === 'instant' ? 'approved' : item.expected === 'refuse' ? 'refused' : item.expected === 'waits' || item.expected === 'none' ? 'waiting' : 'officer'} plain={item.expected === 'instant'} /></span>
      <div className={styles['what']}>
        <p className={styles['name']}><span>{text(item.name)}</span><span className={styles['tags']}>{item.with !== undefined && <Tag>{t('plan.auto')}</Tag>}{tag}</span></p>
        {item.preview !== undefined && !leader && <p className={styles['preview']}>{item.expected === 'instant' && <span className={styles['soon']}>{t(item.unpromised ? 'plan.previewSigned' : 'plan.preview')}</span>}{text(item.preview)}</p>}
        {item.unpromised && <p className={styles['preview']}>{t('plan.unpromised', { limit: text(item.unpromised) })}</p>}
        {item.bookedBy !== undefined && <p className={styles['preview']}>{t('plan.bookedBy', { master: text(item.bookedBy) })}</p>}
        {item.expected === 'officer' && <p className={styles['preview']}>{t('plan.byOfficer')}</p>}
        {item.limitOf !== undefined && item.expected !== 'refuse' && <p className={styles['note']}>{t('plan.limitOf', { name: text(item.limitOf) })}</p>}
        {item.expected !== 'refuse' && <p className={styles['note']}>{text(item.why)}</p>}
      </div>
    </li>
  );
}
