import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './archive.module.css';

const numberPattern = /^\d{6}-\d{8}-\d{6,}-\d$/;

/** The way to one case by its number. `found`: only that one is shown now. */
export function FindCase({ found, onFind, onAll }: { readonly found: boolean; readonly onFind: (number: string) => void; readonly onAll: () => void }) {
  const { t } = useTranslation('archive');
  const [number, setNumber] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const clean = number.replaceAll(/\s|　/g, '').replaceAll('－', '-');
    setWrong(!numberPattern.test(clean));
    if (numberPattern.test(clean)) onFind(clean);
  };
  return (
    <form className={styles['find']} onSubmit={submit} noValidate>
      <TextField label={t('find')} hint={t('findHint')} value={number} onChange={setNumber} maxLength={40} error={wrong ? t('wrongNumber') : undefined} />
      <span className={styles['acts']}>
        <Button type="submit" look="secondary">{t('findButton')}</Button>
        {found && <Button look="secondary" onPress={() => { setNumber(''); setWrong(false); onAll(); }}>{t('all')}</Button>}
      </span>
    </form>
  );
}
