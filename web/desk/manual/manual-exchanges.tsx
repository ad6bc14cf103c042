import { useTranslation } from 'react-i18next';
import type { ServiceManual, Text } from '../../ui/api-types.ts';
import { useText } from '../../ui/i18n.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './manual.module.css';

/** The departments asked and told: what is handed over and learnt, how long an answer holds, how long it is waited for. */
export function ManualExchanges({ manual }: { readonly manual: ServiceManual }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const names = (list: readonly Text[]): string => (list.length === 0 ? t('manual.exchanges.none') : list.map(text).join(t('mark.list', { ns: 'ui' })));
  return (
    <section aria-labelledby="exchanges">
      <h2 id="exchanges">{t('manual.exchanges.title')}</h2>
      {manual.exchanges.length === 0 && <p className={styles['small']}>{t('manual.exchanges.only')}</p>}
      <ul className={styles['cards']}>
        {manual.exchanges.map((each) => (
          <li key={`${each.system.zh} ${each.scenario.zh}`}>
            <h3>{text(each.department)} <Tag tone={each.direction === 'ask' ? 'blue' : 'amber'}>{t(`manual.exchanges.${each.direction}`)}</Tag></h3>
            <p><strong>{text(each.scenario)}</strong>{t('mark.comma', { ns: 'ui' })}{text(each.system)}</p>
            <p className={styles['small']}>{text(each.why)}</p>
            <dl>
              <div><dt>{t('manual.exchanges.hands')}</dt><dd>{names(each.handsOver)}</dd></div>
              {each.direction === 'ask' && <div><dt>{t('manual.exchanges.answers')}</dt><dd>{names(each.answers)}</dd></div>}
              {each.freshFor && <div><dt>{t('manual.exchanges.fresh')}</dt><dd>{text(each.freshFor)}</dd></div>}
              {each.answersWithin && <div><dt>{t('manual.exchanges.within')}</dt><dd>{text(each.answersWithin)}</dd></div>}
              <div><dt>{t('manual.exchanges.deadline')}</dt><dd>{text(each.deadline)}</dd></div>
              <div><dt>{t('manual.exchanges.basis')}</dt><dd lang="zh-CN">{each.basis}</dd></div>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
