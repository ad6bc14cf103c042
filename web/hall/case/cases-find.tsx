import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { STANDINGS, type CasesSought } from './standings.ts';
import styles from './cases.module.css';

/** Looks for cases by number or name, and by how they stand: whoever has a hundred finds the one. */
export function CasesFind({ sought }: { readonly sought: CasesSought }) {
  const { t } = useTranslation('hall');
  const navigate = useNavigate();
  const [typed, setTyped] = useState(sought.words ?? '');
  const go = (next: CasesSought): void => void navigate({ to: '/cases', search: { ...(next.words !== undefined && { words: next.words }), ...(next.standing && { standing: next.standing }) } });
  const words = typed.trim();
  const find = (): void => go({ ...(words !== '' && { words }), ...(sought.standing && { standing: sought.standing }) });
  const clear = (): void => {
    setTyped('');
    go(sought.standing ? { standing: sought.standing } : {});
  };
  return (
    <div className={styles['find']}>
      <form role="search" noValidate onSubmit={(event) => { event.preventDefault(); find(); }}>
        <TextField label={t('cases.find')} value={typed} maxLength={60} onChange={setTyped} />
        <Button type="submit" look="secondary">{t('cases.findGo')}</Button>
        {sought.words !== undefined && <Button look="quiet" onPress={clear}>{t('cases.findAll')}</Button>}
      </form>
      <div role="group" aria-label={t('cases.which')} className={styles['which']}>
        {([undefined, ...STANDINGS] as const).map((each) => (
          <Button key={each ?? 'all'} size="small" look={each === sought.standing ? 'primary' : 'secondary'} pressed={each === sought.standing} onPress={() => go({ ...(sought.words !== undefined && { words: sought.words }), ...(each && { standing: each }) })}>{t(`cases.standing.${each ?? 'all'}`)}</Button>
        ))}
      </div>
    </div>
  );
}
