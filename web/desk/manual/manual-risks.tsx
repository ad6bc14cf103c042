import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import type { ServiceManual } from '../../ui/api-types.ts';
import { useText } from '../../ui/i18n.ts';
import styles from './manual.module.css';

/** What can go wrong in the matter, and what is done then. */
export function ManualRisks({ manual: { risks } }: { readonly manual: ServiceManual }) {
  const { t } = useTranslation('desk');
  const text = useText();
  return (
    <section aria-labelledby="risks">
      <h2 id="risks">{t('manual.risks.title')}</h2>
      <ul className={styles['cards']}>
        {risks.map((risk, at) => (
          <li key={at}>
            <h3>{text(risk.name)}</h3>
            <p className={styles['small']}>{t('manual.risk.title')}{t('mark.colon', { ns: 'ui' })}{t(`manual.risk.${risk.level}`)} · <AsWritten>{risk.basis}</AsWritten></p>
            <ul className={styles['dots']}>{risk.plan.map((step, no) => <li key={no}><span className={styles['small']}>{t('manual.risks.step', { who: text(step.who), within: text(step.within) })}</span> {text(step.text)}</li>)}</ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
