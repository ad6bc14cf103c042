import { useTranslation } from 'react-i18next';
import styles from './steps.module.css';

/** Where a person is on a way of known length: `at` counts from 1. */
export function Steps({ at, of }: { readonly at: number; readonly of: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles['steps']}>
      <span className={styles['dots']} aria-hidden="true">{Array.from({ length: of }, (_, each) => <span key={each} data-state={each + 1 < at ? 'done' : each + 1 === at ? 'here' : 'ahead'} />)}</span>
      <span className={styles['words']}>{t('steps.of', { at, of })}</span>
    </div>
  );
}
