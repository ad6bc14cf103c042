import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../ui/button.tsx';
import styles from './batch.module.css';

/** The way from the employers' page to filing by the hundred. */
export function BatchLink() {
  const { t } = useTranslation('employer');
  return (
    <section className={styles['entry']} aria-labelledby="by-the-hundred">
      <div><h2 id="by-the-hundred">{t('batch.title')}</h2><p>{t('batch.lead')}</p></div>
      <Link className={buttonClass({ look: 'secondary' })} to="/employer/batches">{t('batch.open')}</Link>
    </section>
  );
}
