import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './jobs.module.css';

/** The parts of the employment service, on each of its pages; what is looked for on a page, and one thing of its list, belong to it. */
export function JobsNav() {
  const { t } = useTranslation('jobs');
  const parts = [['/jobs', 'jobs'], ['/me/jobs', 'mine'], ['/advice', 'advice'], ['/fairs', 'fairs'], ['/wages', 'wages'], ['/training', 'training'], ['/questions', 'questions']] as const;
  return (
    <nav aria-label={t('nav.label')} className={styles['nav']}>
      {parts.map(([to, name]) => <Link key={to} to={to} activeOptions={{ includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>{t(`nav.${name}`)}</Link>)}
    </nav>
  );
}
