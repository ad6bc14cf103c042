import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { StaffItem } from '../ui/api-types.ts';
import { formatInstant } from '../ui/format.ts';
import styles from './item-acts.module.css';

/** Why the reviewer sent the item back, before the officer decides again. */
export function ReturnedBox({ returned }: { readonly returned: NonNullable<StaffItem['returned']> }) {
  const { t } = useTranslation('desk');
  return (
    <section className={styles['box']} aria-labelledby="returned">
      <h2 id="returned">{t('returned.title', { by: returned.by })}</h2>
      <p className={styles['note']}><AsWritten>{returned.note}</AsWritten></p>
      <p className={styles['what']}>{formatInstant(returned.at)}</p>
    </section>
  );
}
