import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { ReasonView } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import styles from './rules-list.module.css';

const marks: Record<ReasonView['result'], string> = { pass: '✓', fail: '✗', unknown: '?' };

/** Each criterion: its result as mark and word, why it came out so, its article, and the other facts it looked at. */
export function RulesList({ criteria, checking = false }: { readonly criteria: readonly ReasonView[]; readonly checking?: boolean }) {
  const { t } = useTranslation('desk');
  const text = useText();
  return (
    <section aria-labelledby="rules" aria-busy={checking}>
      <h2 id="rules" className={styles['title']}>{t('rules.title')}</h2>
      {criteria.length === 0 && <p className={styles['quiet']}>{t('rules.none')}</p>}
      <ul className={styles['rules']}>
        {criteria.map((each) => (
          <li key={each.id} data-result={each.result}>
            <span className={styles['mark']} role="img" aria-label={t(`rules.${each.result}`)}>{marks[each.result]}</span>
            <div>
              <p className={styles['text']}>{text(each.text)}</p>
              {each.explanation && <p className={each.result === 'unknown' ? styles['missing'] : styles['explanation']}>{text(each.explanation)}</p>}
              <p className={styles['quiet']}><AsWritten>{each.basis}</AsWritten></p>
              {each.facts.length > 0 && <p className={styles['quiet']}>{t('rules.reads', { facts: each.facts.map((fact) => `${text(fact.name)} ${text(fact.text)}`).join(t('act.join')) })}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
