import { useTranslation } from 'react-i18next';
import type { ServiceGuide } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import { Filers } from './filers.tsx';
import styles from './guide.module.css';

/** The first clarity (事项清楚): what it is, for whom, who applies and decides, and the conditions with their articles. */
export function Matter({ guide }: { readonly guide: ServiceGuide }) {
  const { t } = useTranslation('guide');
  const text = useText();
  const list = t('mark.list', { ns: 'ui' });
  return (
    <section aria-labelledby="matter">
      <h2 id="matter">{t('matter.title')}</h2>
      <dl className={styles['facts']}>
        <div><dt>{t('matter.subject')}</dt><dd>{guide.subject === 'enterprise' ? t('matter.enterprise') : t('matter.person')}</dd></div>
        <div><dt>{t('matter.who')}</dt><dd><Filers filers={guide.filers} /></dd></div>
        <div><dt>{t('matter.authority')}</dt><dd>{text(guide.authority)}{guide.secondReview && <small>{t('matter.second', { why: text(guide.secondReview) })}</small>}</dd></div>
        {guide.onlyIn.length > 0 && <div><dt>{t('matter.only')}</dt><dd>{guide.onlyIn.map(text).join(list)}</dd></div>}
        {guide.outputs.length > 0 && <div><dt>{t('matter.outputs')}</dt><dd>{guide.outputs.map(text).join(list)}</dd></div>}
        <div><dt>{t('matter.basis')}</dt><dd lang="zh-CN">{guide.basis.join('；')}</dd></div>
      </dl>
    </section>
  );
}

/** Each condition as a sentence, with its article and what helps where it is not met. */
export function Conditions({ guide }: { readonly guide: ServiceGuide }) {
  const { t } = useTranslation('guide');
  const text = useText();
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">{t('matter.conditions')}</h2>
      <ol className={styles['conditions']}>
        {guide.conditions.map((condition) => (
          <li key={condition.id}>
            <p className={styles['strong']}>{text(condition.text)}</p>
            {condition.concerns && <p className={styles['small']}>{t('matter.concerns', { words: text(condition.concerns) })}</p>}
            <p className={styles['small']} lang="zh-CN">{condition.basis}</p>
            <p className={styles['small']}>{t('matter.remedy', { words: text(condition.remedy) })}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
