import { useTranslation } from 'react-i18next';
import type { Counter } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import styles from './counter.module.css';

/** At which office below the city the clerk works: it accepts everything, and who decides. */
export function OfficeHere({ office: { name, address, hours, decides } }: { readonly office: NonNullable<Counter['office']> }) {
  const { t } = useTranslation('counter');
  const { t: ui } = useTranslation();
  const text = useText();
  return (
    <section className={styles['office']} aria-label={t('office')}>
      <strong>{text(name)}</strong>
      <span className={styles['small']}><span lang="zh-CN">{address}</span> · {text(hours)}</span>
      <span className={styles['small']}>{decides.length > 0 ? t('decidesHere', { services: decides.map(text).join(ui('mark.list')) }) : t('cityDecides')}</span>
    </section>
  );
}
