import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../ui/api-types.ts';
import { formatInstant, formatTime } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './case.module.css';

/** Who has been told by the system, so that the person need not go there. */
export function Told({ told }: Pick<CaseView, 'told'>) {
  const { t } = useTranslation('hall');
  const text = useText();
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="told">
      <h2 id="told">{t('case.told')}</h2>
      <p>{t('case.toldNote')}</p>
      <ul className={styles['told']}>
        {told.map((each, at) => (
          <li key={at}><span><strong>{text(each.name)}</strong> {text(each.what)}</span><Tag tone={each.status === 'delivered' ? 'jade' : each.status === 'failing' ? 'amber' : 'grey'}>{each.status === 'delivered' ? t('case.toldDelivered') : each.status === 'failing' ? t('case.toldFailing') : t('case.toldQueued')}{each.at !== undefined && ` ${formatTime(each.at)}`}</Tag></li>
        ))}
      </ul>
    </section>
  );
}

/** Every step with the fingerprint that chains it to the one before. */
export function Timeline({ timeline }: Pick<CaseView, 'timeline'>) {
  const { t } = useTranslation('hall');
  const text = useText();
  return (
    <details className={styles['timeline']}>
      <summary>{t('case.timeline')}{t('mark.open', { ns: 'ui' })}{timeline.length}{t('mark.close', { ns: 'ui' })}</summary>
      <p>{t('case.timelineNote')}</p>
      <ol>{timeline.map((step) => <li key={step.hash}><time dateTime={step.at}>{formatInstant(step.at)}</time><span>{text(step.text)}</span><code title={step.hash}>{t('case.hash')} {step.hash.slice(0, 8)}</code></li>)}</ol>
    </details>
  );
}
