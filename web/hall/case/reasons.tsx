import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ItemView, ReasonView, ValueView } from '../../ui/api-types.ts';
import { formatDay } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { SourceTag, Tag, type Tone } from '../../ui/tag.tsx';
import styles from './case.module.css';

const tones: Record<ReasonView['result'], Tone> = { pass: 'jade', fail: 'vermilion', unknown: 'amber' };
const marks: Record<ReasonView['result'], string> = { pass: '✓', fail: '✕', unknown: '?' };

/** Why this result: each condition in plain words, what decided it and from where, the article, and what helps when it is not met. */
export function Reasons({ number, item }: { readonly number: string; readonly item: ItemView }) {
  const { t } = useTranslation('hall');
  if (item.reasons.length === 0) return null;
  return (
    <details className={styles['reasons']}>
      <summary>{item.endedAt === undefined ? t('case.whyWaiting') : t('case.why')}</summary>
      <ul>{item.reasons.map((reason) => <li key={reason.id}><Reason reason={reason} refused={item.status === 'refused'} /></li>)}</ul>
      {item.values.map((value) => <Worked key={value.name.zh} value={value} />)}
      {item.basis.length > 0 && <p className={styles['basis']}>{t('case.basis')}{t('mark.colon', { ns: 'ui' })}<span lang="zh-CN">{item.basis.join('；')}</span></p>}
      <p className="no-print"><Link to="/cases/$number/items/$no/why" params={{ number, no: String(item.no) }}>{t('case.whyWhole')}</Link></p>
    </details>
  );
}

/** How an amount or a number came out: what went in and from where, and the row of the table that applied. */
export function Worked({ value }: { readonly value: ValueView }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const colon = t('mark.colon', { ns: 'ui' });
  return (
    <section className={styles['worked']}>
      <p><strong>{t('case.howCame', { name: text(value.name), text: text(value.text) })}</strong></p>
      <p>{text(value.rule)}{value.source !== undefined && <> <span className={styles['basis']} lang="zh-CN">{value.source}</span></>}</p>
      <ul className={styles['facts']}>
        {value.facts.map((fact) => <li key={fact.element}>{text(fact.name)}{colon}{text(fact.text)} <SourceTag own fact={fact} /></li>)}
        {value.parameters.map((each) => (
          <li key={each.name.zh}>
            {text(each.name)}{colon}{text(each.text)} <span className={styles['basis']}><span lang="zh-CN">{each.source}</span>{t('mark.comma', { ns: 'ui' })}{t(each.to === undefined ? 'case.since' : 'case.sinceTo', { from: formatDay(each.from), to: each.to === undefined ? '' : formatDay(each.to) })}</span>
            {each.toVerify && <> <Tag tone="amber">{t('case.toVerify')}</Tag></>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What helps stands beside a refusal already. */
function Reason({ reason, refused }: { readonly reason: ReasonView; readonly refused: boolean }) {
  const { t } = useTranslation('hall');
  const text = useText();
  return (
    <>
      <p className={styles['reason']}><Tag tone={tones[reason.result]}><span aria-hidden="true">{marks[reason.result]} </span>{t(`case.${reason.result}`)}</Tag> <strong>{text(reason.text)}</strong> <span className={styles['basis']} lang="zh-CN">{reason.basis}</span></p>
      {reason.explanation && <p className={styles['explanation']}>{text(reason.explanation)}</p>}
      {reason.facts.length > 0 && <ul className={styles['facts']} aria-label={t('case.facts')}>{reason.facts.map((fact) => <li key={fact.element}>{text(fact.name)}{t('mark.colon', { ns: 'ui' })}{text(fact.text)} <SourceTag own fact={fact} /></li>)}</ul>}
      {reason.result === 'fail' && !refused && <p className={styles['remedy']}>{t('case.remedy')}{t('mark.colon', { ns: 'ui' })}{text(reason.remedy)}</p>}
    </>
  );
}
