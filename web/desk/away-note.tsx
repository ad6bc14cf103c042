import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { absencesQuery } from '../supervision/queries.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './desk.module.css';

/** Whoever is entered as away and looks into the own queue is told that nothing comes, and where they say that they are back. */
export function AwayNote() {
  const { t } = useTranslation('supervision');
  const away = useQuery(absencesQuery).data?.absences.some(({ now }) => now) ?? false;
  return away && <div className={styles['away']}><Notice tone="wait" title={t('absence.away')}>{t('absence.awayHow')} <Link to="/desk/absence">{t('absence.awayGo')}</Link></Notice></div>;
}
