import { useTranslation } from 'react-i18next';
import type { RuleText } from '../../ui/api-types.ts';
import styles from './manual.module.css';

/** An expression as the catalogue has it, folded until somebody wants it; `name` says to a screen reader whose it is. */
export function Feel({ rule, name }: { readonly rule: Pick<RuleText, 'feel'>; readonly name: string }) {
  const { t } = useTranslation('desk');
  return (
    <details className={styles['feel']}>
      <summary aria-label={t('manual.feelOf', { name })}>{t('manual.feel')}</summary>
      <code translate="no">{rule.feel}</code>
    </details>
  );
}
