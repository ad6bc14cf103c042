import { useTranslation } from 'react-i18next';
import type { RemedyView } from '../../ui/api-types.ts';
import { formatDay } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import styles from './case.module.css';

/** What the law leaves open against a refusal: where to turn, within what time, and the last day where it is known since when they know of it. */
export function Remedies({ remedies }: { readonly remedies: readonly RemedyView[] }) {
  const { t } = useTranslation('hall');
  const text = useText();
  return (
    <section className={styles['remedies']} aria-label={t('remedies.title')}>
      <h4>{t('remedies.title')}</h4>
      <ul>
        {remedies.map((remedy) => (
          <li key={remedy.id}>
            <p><strong>{text(remedy.name)}</strong>{t('mark.colon', { ns: 'ui' })}{t('remedies.to', { to: text(remedy.to), within: text(remedy.within) })}{remedy.likely && t('remedies.likely', { body: text(remedy.likely) })}</p>
            <p>{remedy.lastDay === undefined || remedy.known === undefined ? t('remedies.open', { within: text(remedy.within) }) : t('remedies.until', { day: formatDay(remedy.lastDay), known: formatDay(remedy.known) })} <span className={styles['basis']} lang="zh-CN">{remedy.basis}</span></p>
            {remedy.note && <p>{text(remedy.note)}</p>}
          </li>
        ))}
      </ul>
      <p>{t('remedies.counted')}</p>
    </section>
  );
}
