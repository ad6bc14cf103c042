import { useTranslation } from 'react-i18next';
import type { StaffItem } from '../ui/api-types.ts';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import styles from './contest-card.module.css';

/** An answer that differs from the register: both sides whole, for nobody can compare two masked names. */
export function ContradictionCard({ contradiction }: { readonly contradiction: StaffItem['contradictions'][number] }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const department = text(contradiction.department);
  return (
    <section className={styles['card']} aria-label={t('contradiction.title', { department })}>
      <table className={styles['compare']}>
        <thead><tr><th scope="col"><span className="visually-hidden">{t('table.fact')}</span></th><th scope="col">{t('contradiction.known')}</th><th scope="col">{department}<small>{formatInstant(contradiction.at)}</small></th></tr></thead>
        <tbody>{contradiction.fields.map((field) => <tr key={field.name.zh}><th scope="row">{text(field.name)}</th><td>{text(field.known)}</td><td>{text(field.said)}</td></tr>)}</tbody>
      </table>
      {contradiction.rest.length > 0 && <p>{t('contradiction.rest', { values: contradiction.rest.map((each) => `${text(each.name)} ${text(each.text)}`).join(t('act.join')) })}</p>}
      <p className={styles['quiet']}>{t('contradiction.how')}</p>
    </section>
  );
}
