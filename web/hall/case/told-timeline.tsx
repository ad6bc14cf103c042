import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../ui/api-types.ts';
import { formatInstant, formatTime } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './case.module.css';

type ToldOnce = CaseView['told'][number];
const TONES = { delivered: 'jade', failing: 'amber', refused: 'amber', queued: 'grey' } as const;
const STATUS = { delivered: 'case.toldDelivered', failing: 'case.toldFailing', refused: 'case.toldRefused', queued: 'case.toldQueued' } as const;

/** The same department is told again of the same where a result was changed: one line, with how often, and how far the first that has not arrived is. */
function once(told: readonly ToldOnce[]): readonly { readonly last: ToldOnce; readonly times: number }[] {
  return [...Map.groupBy(told, ({ name, what }) => `${name.zh} ${what.zh}`).values()].map((each) => ({ last: each.find(({ status }) => status !== 'delivered') ?? each.at(-1)!, times: each.length }));
}

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
        {once(told).map(({ last, times }) => (
          <li key={`${last.name.zh} ${last.what.zh}`}><span><strong>{text(last.name)}</strong> {text(last.what)}{times > 1 && <span className={styles['meta']}>{t('mark.open', { ns: 'ui' })}{t('case.toldTimes', { n: times })}{t('mark.close', { ns: 'ui' })}</span>}</span><Tag tone={TONES[last.status]}>{t(STATUS[last.status])}{last.at !== undefined && ` ${formatTime(last.at)}`}</Tag></li>
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
