import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayOpen, useMe } from '../ui/use-me.ts';
import styles from './employer.module.css';

/** The parts of an employer's side, on each of its pages; a clerk sees those that the enterprise has given them. */
export function EmployerMenu() {
  const { t } = useTranslation('employer');
  const me = useMe().data;
  const parts = [
    { to: '/employer', name: 'home', shown: true }, { to: '/employer/calendar', name: 'calendar', shown: (['matters', 'sheets', 'vacancies'] as const).some((scope) => mayOpen(me, scope)) }, { to: '/employer/employees', name: 'employees', shown: mayOpen(me, 'matters') && me?.acting?.events === undefined }, { to: '/employer/batches', name: 'batches', shown: mayOpen(me, 'sheets') },
    { to: '/employer/statements', name: 'statements', shown: mayOpen(me, 'statements') }, { to: '/employer/vacancies', name: 'vacancies', shown: mayOpen(me, 'vacancies') }, { to: '/fairs', name: 'fairs', shown: mayOpen(me, 'vacancies') },
    // Nobody but the enterprise itself names clerks.
    { to: '/employer/clerks', name: 'clerks', shown: me?.acting === undefined }, { to: '/employer/webhooks', name: 'webhooks', shown: mayOpen(me, 'webhooks') },
  ] as const;
  return (
    <nav aria-label={t('menu.label')} className={styles['menu']}>
      {parts.filter(({ shown }) => shown).map(({ to, name }) => <Link key={to} to={to} activeOptions={{ includeSearch: false, exact: name === 'home' }} activeProps={{ 'aria-current': 'page' }}>{t(`menu.${name}`)}</Link>)}
    </nav>
  );
}
