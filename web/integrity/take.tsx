import { useTranslation } from 'react-i18next';
import { usePreferences } from '../ui/preferences.ts';
import styles from './integrity.module.css';

type Part = 'alone' | 'grounds' | 'hands' | 'discretion' | 'officers' | 'deviations' | 'passed';

/** One table of the board, to take along as a spreadsheet or as text. @param name what the table is called · @param service only of this matter */
export function Take({ part, name, service }: { readonly part: Part; readonly name: string; readonly service?: string | undefined }) {
  const { t } = useTranslation('integrity');
  const { language } = usePreferences();
  return (
    <p className={styles['take']}>
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} href={`/api/v1/staff/integrity/sheet?${new URLSearchParams({ part, format, language, ...(service !== undefined && { service }) }).toString()}`} download aria-label={t('take', { name, format })}>{t('takeShort', { format })}</a>
      ))}
    </p>
  );
}
