import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Queue } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import styles from './desk.module.css';

type Props = { readonly today: Queue['today'] | undefined; readonly officerNo: string | undefined; readonly help: boolean; readonly onHelp: () => void };

/** Beside the brand: the day in real figures, the officer's public number, and the keys. */
export function DeskTools({ today, officerNo, help, onHelp }: Props) {
  const { t } = useTranslation('desk');
  return (
    <>
      {today !== undefined && (
        <span className={styles['today']}>
          {t('today.decided', { count: today.decided })}
          {today.averageMinutes !== undefined && <> · {t('today.average', { minutes: today.averageMinutes })}</>}
        </span>
      )}
      <Link to="/desk/departments" className={styles['officer']}>{t('departments')}</Link>
      <Link to="/desk/recheck" className={styles['today']}>{t('recheck.open')}</Link>
      <span className={styles['help']}><Button look="quiet" size="small" hotkey="?" onPress={onHelp} pressed={help}>{t('keys.show')}</Button></span>
      {officerNo !== undefined && <span className={styles['officer']}>{t('officerNo', { number: officerNo })}</span>}
    </>
  );
}
