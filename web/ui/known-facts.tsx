import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownFact } from './api-types.ts';
import { Button } from './button.tsx';
import { useText } from './i18n.ts';
import { SourceTag, Tag } from './tag.tsx';
import styles from './known-facts.module.css';

type Props = {
  readonly facts: readonly KnownFact[];
  /** Opens what the person does when a fact is wrong; offered where it can be contested. */
  readonly onContest?: (fact: KnownFact) => void;
  readonly contested?: readonly string[];
  /** How many are shown before the rest is folded. */
  readonly first?: number;
};

/** What is known, each with its source as a quiet tag and a way to contest it. */
export function KnownFacts({ facts, onContest, contested = [], first = 6 }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const [all, setAll] = useState(false);
  if (facts.length === 0) return <p className={styles['empty']}>{t('facts.empty')}</p>;
  const shown = all || facts.length <= first + 1 ? facts : facts.slice(0, first);
  return (
    <div className={styles['facts']}>
      <dl>
        {shown.map((fact) => (
          <div key={fact.element} className={styles['fact']}>
            <dt>{text(fact.name)}</dt>
            <dd>
              <span className={styles['value']}>{text(fact.text)}</span>
              <span className={styles['tags']}>
                <SourceTag own fact={fact} />
                {contested.includes(fact.element) && <Tag tone="amber">{t('facts.contested')}</Tag>}
                {onContest && fact.contestable && !contested.includes(fact.element) && <button type="button" className={styles['wrong']} aria-label={t('facts.wrongAbout', { name: text(fact.name) })} onClick={() => onContest(fact)}>{t('facts.wrong')}</button>}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {facts.length > first + 1 && <p className={styles['more']}><Button look="quiet" size="small" onPress={() => setAll(!all)}>{all ? t('facts.less') : t('facts.more', { count: facts.length - first })}</Button></p>}
    </div>
  );
}
