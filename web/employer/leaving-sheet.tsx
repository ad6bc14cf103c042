import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePreferences } from '../ui/preferences.ts';
import { TakeFile } from '../ui/take-file.tsx';
import { getLeavingSheet } from './employees-queries.ts';
import styles from './employer.module.css';

/** Several leave: whoever is ticked stands in a sheet with name and number; reason and day are filled in, and it is uploaded. */
export function LeavingSheet({ event, chosen, clear }: { readonly event: string; readonly chosen: readonly string[]; readonly clear: () => void }) {
  const { t } = useTranslation('employer');
  const { language } = usePreferences();
  const [taken, setTaken] = useState(0);
  const upload = (look: 'secondary' | 'quiet') => <Link className={`${buttonClass({ look, size: 'small' })} no-print`} to="/employer/batches" search={{ event }}>{t('employees.upload')}</Link>;
  return (
    <div className={styles['leaving']} role="group" aria-label={t('employees.bySheet')}>
      {taken > 0 && <Notice tone="good" live title={t('employees.taken', { count: taken })}><p>{t('employees.takenHow')}</p><p>{upload('secondary')}</p></Notice>}
      <div className={styles['acts']}>
        {chosen.length === 0 ? <p className={styles['quiet']}>{t('employees.tick')}</p> : (
          <>
            <TakeFile size="small" name={`${t('employees.sheetName')}.xlsx`} get={() => getLeavingSheet(chosen, language)} onTaken={() => setTaken(chosen.length)}>{t('employees.takeLeaving', { count: chosen.length })}</TakeFile>
            <Button look="quiet" size="small" onPress={clear}>{t('employees.clear')}</Button>
          </>
        )}
        {taken === 0 && upload('quiet')}
      </div>
    </div>
  );
}
