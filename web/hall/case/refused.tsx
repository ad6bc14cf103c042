import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import type { CaseView, ItemView } from '../../ui/api-types.ts';
import { buttonClass } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { formatDay } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Remedies } from './remedies.tsx';
import styles from './case.module.css';

type Props = { readonly view: CaseView; readonly item: ItemView };

/** After a refusal: one plain sentence why, with the values; where it is put right if it is not so; what to do next. The articles and what the law leaves open are folded below. */
export function Refused({ view, item }: Props) {
  const { t } = useTranslation('hall');
  const text = useText();
  const failed = item.reasons.filter(({ result }) => result === 'fail');
  // What an officer refused by stands in the headline: the rules may have found something else first.
  const plain = item.by === 'officer' ? undefined : failed.find((reason) => reason.plain)?.plain;
  const [only, ...more] = failed;
  return (
    <>
      <p className={classes(styles['result'], styles['strong'])}>{plain ? t('case.refusedBecause', { why: text(plain) }) : text(item.headline)}</p>
      {item.officerSaid !== undefined && <p className={styles['lines']}><AsWritten>{t('case.officerSaid', { words: item.officerSaid })}</AsWritten></p>}
      {plain && more.length > 0 && <p className={styles['meta']}>{t('case.refusedMore', { count: more.length })}</p>}
      {failed.map((reason) => <p key={reason.id}><strong>{t('case.next')}{t('mark.colon', { ns: 'ui' })}</strong>{text(reason.remedy)}</p>)}
      <Anew view={view} item={item} />
      {only && (
        <details className={styles['law']}>
          <summary>{t('case.law')}</summary>
          <ul>{failed.map((reason) => <li key={reason.id}>{text(reason.text)} <span className={styles['basis']} lang="zh-CN">{reason.basis}</span></li>)}</ul>
        </details>
      )}
      {item.remedies && (
        <details className={styles['law']}>
          <summary>{t('remedies.title')}{until(item)}</summary>
          <Remedies remedies={item.remedies} />
        </details>
      )}
    </>
  );

  /** Nobody misses a last day because it was folded away. */
  function until({ remedies = [] }: ItemView): string {
    const [first] = remedies.flatMap(({ lastDay }) => lastDay ?? []).toSorted((a, b) => a.localeCompare(b));
    return first === undefined ? '' : t('case.lawUntil', { day: formatDay(first) });
  }
}

/** A refusal or a withdrawal is not the end: another application can be made, of this matter alone while the rest is still open; it begins with what was answered, and at the fact that was in the way. */
export function Anew({ view, item: { no, service, status, reasons } }: Props) {
  const { t } = useTranslation('hall');
  const text = useText();
  const again = { to: '/life-events/$lifeEvent/apply', params: { lifeEvent: view.status === 'open' ? service : view.lifeEvent.id } } as const;
  // Of another's case whoever comes back names that person first.
  const from = view.about ? {} : { from: view.number };
  const own = status === 'refused' && !view.about;
  const dispute = own ? reasons.find(({ dispute: each }) => each !== undefined)?.dispute : undefined;
  return (
    <p className={styles['rate']}>
      {dispute && <Link className={buttonClass({ look: 'secondary', size: 'small' })} {...again} search={{ ...from, dispute: dispute.element }}>{t('case.againDispute', { name: text(dispute.name) })}</Link>}
      {own && !dispute && reasons.some(({ result }) => result === 'fail') && <Link className={buttonClass({ look: 'secondary', size: 'small' })} to="/cases/$number/items/$no/why" params={{ number: view.number, no: String(no) }} hash="source">{t('case.wrongSource')}</Link>}
      <Link className={buttonClass({ look: dispute ? 'quiet' : 'secondary', size: 'small' })} {...again} search={from}>{t(status === 'withdrawn' ? 'case.againWithdrawn' : own ? 'case.againChanged' : 'case.again')}</Link>
    </p>
  );
}
