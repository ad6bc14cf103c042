import { useTranslation } from 'react-i18next';
import type { Queue } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DeskLinks } from './desk-links.tsx';
import styles from './desk.module.css';

type Props = { readonly today: Queue['today'] | undefined; readonly help: boolean; readonly onHelp: () => void };

/** Beside what every page of the desk has there: the day in real figures, and the keys. */
export function DeskTools({ today, help, onHelp }: Props) {
  const { t } = useTranslation('desk');
  return (
    <>
      {today !== undefined && (
        <span className={styles['today']}>
          {t('today.decided', { count: today.decided })}
          {today.averageMinutes !== undefined && <span className={styles['average']}> · {today.averageMinutes < 1 ? t('today.short') : t('today.average', { minutes: today.averageMinutes })}</span>}
        </span>
      )}
      <span className={styles['help']}><Button look="quiet" size="small" hotkey="?" onPress={onHelp} pressed={help}>{t('keys.show')}</Button></span>
      <DeskLinks />
    </>
  );
}
