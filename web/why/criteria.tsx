import { useTranslation } from 'react-i18next';
import type { ExplainedFact, ItemExplanation } from '../ui/api-types.ts';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { SourceTag, Tag, type Tone } from '../ui/tag.tsx';
import styles from './why.module.css';

type Criterion = ItemExplanation['criteria'][number];
const tones: Record<Criterion['result'], Tone> = { pass: 'jade', fail: 'vermilion', unknown: 'amber' };
const marks: Record<Criterion['result'], string> = { pass: '✓', fail: '✕', unknown: '?' };

/** Each condition: whether it is met and why, its article, and every fact it rests on with where that was found and is put right. */
export function Criteria({ criteria, own }: { readonly criteria: readonly Criterion[]; /** The reader is the person, who can put facts right. */ readonly own: boolean }) {
  const { t } = useTranslation('why');
  return (
    <section className={styles['part']} aria-labelledby="criteria">
      <h2 id="criteria">{t('criteria')}</h2>
      <p className={styles['lead']}>{criteria.length === 0 ? t('none') : t('criteriaLead')}</p>
      <ol className={styles['criteria']}>{criteria.map((each) => <li key={each.id}><One criterion={each} own={own} /></li>)}</ol>
    </section>
  );
}

function One({ criterion, own }: { readonly criterion: Criterion; readonly own: boolean }) {
  const { t } = useTranslation('why');
  const text = useText();
  const { result, facts, missing, explanation, judged } = criterion;
  return (
    <article className={styles['criterion']} aria-label={text(criterion.text)}>
      <h3><Tag tone={tones[result]}><span aria-hidden="true">{marks[result]} </span>{t(result)}</Tag> {text(criterion.text)} <span className={styles['basis']} lang="zh-CN">{criterion.basis}</span></h3>
      {explanation && <p>{text(explanation)}</p>}
      {judged && !explanation && <p>{t('judged')}</p>}
      {missing.length > 0 && <p>{t('missingFacts', { names: missing.map(text).join(t('mark.list', { ns: 'ui' })) })}</p>}
      {result === 'fail' && <p><strong>{t('remedy')}{t('mark.colon', { ns: 'ui' })}</strong>{text(criterion.remedy)}</p>}
      {facts.length > 0 && <ul className={styles['facts']} aria-label={t('facts')}>{facts.map((fact) => <Fact key={fact.element} fact={fact} own={own} alone={facts.length === 1} />)}</ul>}
    </article>
  );
}

/** Where a fact is from; what it is only where the sentence above has not said it. */
function Fact({ fact, own, alone }: { readonly fact: ExplainedFact; readonly own: boolean; readonly alone: boolean }) {
  const { t } = useTranslation('why');
  const text = useText();
  const { keeper, until, correct, at, source } = fact;
  return (
    <li data-said={fact.said}>
      {!(fact.said && alone) && <span>{text(fact.name)}</span>}
      {!fact.said && <strong>{text(fact.text)}</strong>}
      <span className={styles['from']}><SourceTag own={own} fact={fact} />{fact.untrue && <Tag tone="vermilion">{t('untrue')}</Tag>}{keeper && text(keeper) !== text(source.label) && <span>{text(keeper)}</span>}<span>{t(source.kind === 'asked' || source.kind === 'promise' ? 'answered' : 'asked', { at: formatInstant(at) })}</span>{until !== undefined && <span>{t('until', { at: formatInstant(until) })}</span>}</span>
      <span className="no-print">{own && correct?.how === 'entry' && <a href={`/me/corrections?entry=${encodeURIComponent(correct.entry ?? '')}`}>{t('correct.entry')}</a>}</span>
    </li>
  );
}
