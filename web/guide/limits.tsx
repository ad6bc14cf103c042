import { useTranslation } from 'react-i18next';
import type { ServiceGuide } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import { Quote } from './quote.tsx';
import styles from './guide.module.css';

/** The fourth clarity (时限清楚): promised, statutory, the other limits of the same matter, and the words of the notice; things that are never mixed. */
export function Limits({ guide }: { readonly guide: ServiceGuide }) {
  const { t } = useTranslation('guide');
  const text = useText();
  const row = guide.noticeRow === undefined ? '' : t('limits.row', { row: guide.noticeRow });
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">{t('limits.title')}</h2>
      <dl className={styles['facts']}>
        <div><dt>{t('limits.promised')}</dt><dd><strong>{t('limits.from', { limit: text(guide.promised), from: text(guide.countedFrom) })}</strong><small lang="zh-CN">{guide.promisedBasis}</small></dd></div>
        <div><dt>{t('limits.statutory')}</dt><dd>{text(guide.statutory)}{guide.statutoryBasis !== undefined && <small lang="zh-CN">{guide.statutoryBasis}</small>}</dd></div>
        {guide.limitVariants.map((variant) => (
          <div key={variant.id}>
            <dt>{text(variant.name)}</dt>
            <dd><strong>{t('limits.variantPromised', { limit: text(variant.promised) })}</strong><small lang="zh-CN">{variant.promisedBasis}</small>{t('limits.variantStatutory', { limit: text(variant.statutory) })}{variant.statutoryBasis !== undefined && <small lang="zh-CN">{variant.statutoryBasis}</small>}</dd>
          </div>
        ))}
        {guide.noticeBefore !== undefined && <div><dt>{t('limits.before')}</dt><dd><Quote text={guide.noticeBefore} /><small>{row}</small></dd></div>}
        {guide.noticeAfter !== undefined && <div><dt>{t('limits.after')}</dt><dd><Quote text={guide.noticeAfter} /><small>{row}</small></dd></div>}
      </dl>
    </section>
  );
}
