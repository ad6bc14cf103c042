import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useText } from '../ui/i18n.ts';
import { officeQuery } from './queries.ts';
import styles from './offices.module.css';

/** On the guide of a matter: what the city's counters promise whoever comes for it. Nothing where nothing is promised: the guide stands without it. */
export function Promised() {
  const { t } = useTranslation('offices');
  const text = useText();
  const groups = useQuery(officeQuery('city')).data?.groups ?? [];
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="promised">
      <h2 id="promised">{t('onGuide')}</h2>
      <p>{t('guideLead')}</p>
      <ul>{groups.map(({ group, points }) => <li key={group}><strong>{t(`group.${group}`)}</strong> {points.map(({ name }) => text(name)).join(t('mark.list', { ns: 'ui' }))}</li>)}</ul>
      <p className={styles['small']}><Link to="/offices">{t('guideMore')}</Link></p>
    </section>
  );
}
