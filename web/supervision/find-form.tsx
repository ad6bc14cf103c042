import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { TextField } from '../ui/text-field.tsx';
import styles from './supervision.module.css';

/** So much of a number is needed to look for it. */
const LEAST = 4;

/** Looks for any open item, by a part of its case number or by who has it. */
export function FindForm({ find, onFind }: { readonly find: string | undefined; readonly onFind: (find: string | undefined) => void }) {
  const { t } = useTranslation('supervision');
  const [typed, setTyped] = useState(find ?? '');
  const [checked, setChecked] = useState(false);
  const short = typed.trim().length < LEAST;
  return (
    <form className={classes(styles['find'], 'no-print')} role="search" noValidate onSubmit={(event) => { event.preventDefault(); setChecked(true); if (!short) onFind(typed.trim()); }}>
      <TextField label={t('find.label')} value={typed} maxLength={40} onChange={setTyped} error={checked && short ? t('find.short', { count: LEAST }) : undefined} />
      <Button type="submit" look="secondary">{t('find.go')}</Button>
      {find !== undefined && <Button look="quiet" onPress={() => onFind(undefined)}>{t('find.back')}</Button>}
    </form>
  );
}
