import { useTranslation } from 'react-i18next';
import type { ServiceGuide } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import styles from './guide.module.css';

/** Who may hand in, each with what has to hold for it and the article. */
export function Filers({ filers }: { readonly filers: ServiceGuide['filers'] }) {
  const { t } = useTranslation('guide');
  const text = useText();
  return (
    <ul className={styles['filers']}>
      {filers.map(({ who, may, basis }) => (
        <li key={who.zh}>
          <strong>{text(who)}</strong>{may && t('matter.may', { may: text(may) })}
          {basis !== undefined && <small lang="zh-CN">{basis}</small>}
        </li>
      ))}
    </ul>
  );
}
