import { useTranslation } from 'react-i18next';
import { useMe } from '../ui/use-me.ts';
import styles from './desk.module.css';

/** Beside the name of who has signed in, on each page of the desk: the officer's public number. */
export function DeskLinks() {
  const { t } = useTranslation('desk');
  const me = useMe().data;
  // Experts and people of other agencies have no desk but what they were asked for.
  if (me?.kind !== 'staff' || me.roles.includes('expert') || me.roles.includes('assistant') || me.roles.includes('administrator')) return null;
  return me.officerNo === undefined ? null : <span className={styles['officer']}>{t('officerNo', { number: me.officerNo })}</span>;
}
