import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Figures } from './figures.tsx';
import { HandInForm } from './hand-in-form.tsx';
import { Mine } from './mine.tsx';
import { choicesQuery } from './queries.ts';
import styles from './complaints.module.css';

/** Anybody complains or suggests something here: first what they have said already, below what became of all of them. */
export function ComplaintsPage() {
  const { t } = useTranslation('complaints');
  const text = useText();
  const choices = useQuery(choicesQuery);
  // Another one begins with an empty form.
  const [round, setRound] = useState(0);
  return (
    <div className={styles['page']}>
      <title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <header className={styles['head']}><h1>{t('title')}</h1><p>{t('lead')}{choices.data?.limit && `${t('mark.gap', { ns: 'ui' })}${t('limit', { limit: text(choices.data.limit) })}`}</p></header>
      <Mine />
      {choices.isPending && <Skeleton card lines={6} />}
      {choices.isError && <ProblemMessage error={choices.error} onRetry={() => void choices.refetch()} />}
      {choices.data && <HandInForm key={round} choices={choices.data} onAnother={() => setRound(round + 1)} />}
      <Figures />
    </div>
  );
}
