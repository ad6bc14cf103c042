import { useTranslation } from 'react-i18next';
import type { StaffItem } from '../ui/api-types.ts';
import { PromiseCard } from './promise-card.tsx';
import styles from './credit.module.css';

/** What was promised instead of proven for an item, as its officer reads it. */
export function ItemPromises({ item: { case: number, promises } }: { readonly item: Pick<StaffItem, 'case' | 'promises'> }) {
  const { t } = useTranslation('credit');
  if (!promises) return null;
  return (
    <section aria-labelledby="item-promises">
      <h2 id="item-promises">{t('ofItem')}</h2>
      <p className={styles['small']}>{t('ofItemLead')}</p>
      <div className={styles['cards']}>{promises.map((promise) => <PromiseCard key={promise.element} number={number} promise={promise} staff />)}</div>
    </section>
  );
}
