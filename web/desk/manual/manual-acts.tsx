import { useTranslation } from 'react-i18next';
import type { ServiceManual, Text } from '../../ui/api-types.ts';
import { useText } from '../../ui/i18n.ts';
import { staffStatus } from '../../ui/staff-status.ts';
import { Feel } from './feel.tsx';
import styles from './manual.module.css';

/** What an officer may do and ask for, and when a second officer has to confirm. */
export function ManualActs({ manual }: { readonly manual: ServiceManual }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const list = t('mark.list', { ns: 'ui' });
  const names = (all: readonly Text[]): string => (all.length === 0 ? t('manual.acts.nothing') : all.map(text).join(list));
  const { review } = manual;
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t('manual.acts.title')}</h2>
      <dl className={styles['facts']}>
        {manual.actions.map(({ action, in: statuses }) => (
          <div key={action}>
            <dt>{t(`act.names.${action}`)}<small>{t('manual.acts.when', { names: statuses.map((status) => t(staffStatus(status), { ns: 'ui' })).join(list) })}</small></dt>
            <dd>{t(`manual.acts.${action}`)}</dd>
          </div>
        ))}
        <div><dt>{t('manual.acts.establishes')}</dt><dd>{names(manual.establishes)}</dd></div>
        <div><dt>{t('manual.acts.elements')}</dt><dd>{names(manual.correctable.elements)}</dd></div>
        <div><dt>{t('manual.acts.evidence')}</dt><dd>{names(manual.correctable.evidence)}<small>{t('manual.acts.abolished')}</small></dd></div>
        <div>
          <dt>{t('manual.review.title')}</dt>
          <dd>{review === undefined ? t('manual.review.none') : (
            <>
              {t('manual.review.rule', { words: review.rule.feel === 'true' ? t('manual.review.every') : text(review.rule.words) })}
              {review.why && <small>{t('manual.review.why', { why: text(review.why) })}</small>}
              <small lang="zh-CN">{review.basis}</small>
              <Feel name={t('manual.review.title')} rule={review.rule} />
            </>
          )}</dd>
        </div>
      </dl>
    </section>
  );
}
