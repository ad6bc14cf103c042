import { useTranslation } from 'react-i18next';
import type { ServiceManual } from '../../ui/api-types.ts';
import { useText } from '../../ui/i18n.ts';
import { Feel } from './feel.tsx';
import { Fold } from './fold.tsx';
import styles from './manual.module.css';

/** Each condition: its sentence, how it is judged in words and as written, its article, what helps. */
export function ManualRules({ manual }: { readonly manual: ServiceManual }) {
  const { t } = useTranslation('desk');
  const { t: g } = useTranslation('guide');
  const text = useText();
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t('manual.rules.title')}</h2>
      <ol className={styles['rules']}>
        {manual.rules.map((rule) => (
          <li key={rule.id}>
            <Fold id={`rule-${rule.id}`} title={text(rule.text)}>
              {rule.when && <p>{t('manual.rules.when', { words: text(rule.when.words) })}</p>}
              <p>{t('manual.rules.pass', { words: text(rule.pass.words) })}</p>
              <p className={styles['small']} lang="zh-CN">{rule.basis}</p>
              <p className={styles['small']}>{g('matter.remedy', { words: text(rule.remedy) })}</p>
              <Feel name={text(rule.text)} rule={{ feel: rule.when ? `when: ${rule.when.feel}\npass: ${rule.pass.feel}` : rule.pass.feel }} />
            </Fold>
          </li>
        ))}
      </ol>
    </section>
  );
}
