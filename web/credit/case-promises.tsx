import { useTranslation } from 'react-i18next';
import type { CaseView } from '../ui/api-types.ts';
import { PromiseCard } from './promise-card.tsx';
import styles from './credit.module.css';

/** What was promised in a case, and what became of it. */
export function CasePromises({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation('credit');
  return (
    <section aria-labelledby="case-promises" className={styles['promises']}>
      <h2 id="case-promises">{t('title')}</h2>
      <p className={styles['small']}>{t('lead')}</p>
      <div className={styles['cards']}>{view.promises?.map((promise) => <PromiseCard key={promise.element} number={view.number} promise={promise} />)}</div>
    </section>
  );
}
