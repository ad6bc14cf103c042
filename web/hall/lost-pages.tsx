import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../ui/button.tsx';
import { HallShell } from './hall-shell.tsx';
import styles from './lost-pages.module.css';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className={styles['lost']}>
      <title>{`${t('notFound.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.do')}</p>
      <p className={styles['ways']}><Link to="/" className={buttonClass()}>{t('notFound.home')}</Link><Link to="/track" className={buttonClass({ look: 'secondary' })}>{t('notFound.track')}</Link></p>
    </div>
  );
}

/** A page that broke, or could not be loaded over a bad line. */
export function ErrorPage({ reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <HallShell>
      <div className={styles['lost']} role="alert">
        <h1>{t('error.title')}</h1>
        <p>{t('error.do')}</p>
        <p className={styles['ways']}><Button onPress={() => { reset(); location.reload(); }}>{t('problem.again')}</Button><a href="/" className={buttonClass({ look: 'secondary' })}>{t('problem.home')}</a></p>
      </div>
    </HallShell>
  );
}
