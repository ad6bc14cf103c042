import { useTranslation } from 'react-i18next';
import { formatTook } from './format.ts';
import { usePreferences } from './preferences.ts';
import styles from './seal.module.css';

/** The stamp of a finished matter with how long it took. It speaks the language of the page. */
export function Seal({ tookMs, fresh = false }: { readonly tookMs?: number | undefined; readonly fresh?: boolean }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const took = tookMs === undefined ? undefined : formatTook(tookMs, language);
  return (
    <svg viewBox="0 0 72 72" className={styles['seal']} data-fresh={fresh || undefined} role="img" aria-label={took === undefined ? t('status.approved') : t('seal.label', { took })}>
      <circle cx="36" cy="36" r="34.5" />
      <circle cx="36" cy="36" r="31" className={styles['inner']} />
      <text x="36" y={took === undefined ? 41 : 33} className={styles['word']}>{t('seal.done')}</text>
      {took !== undefined && <text x="36" y="52" className={styles['took']}>{took}</text>}
    </svg>
  );
}
