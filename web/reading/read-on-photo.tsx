import { useTranslation } from 'react-i18next';
import type { StaffItem } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import { compareRead } from './compare.ts';
import { tones } from './tones.ts';
import styles from './reading.module.css';

type Props = { readonly reading: NonNullable<StaffItem['files'][number]['reading']>; readonly facts: StaffItem['facts'] };

/** For an officer: what the server has read in a photograph, beside what the application, the register and departments say. */
export function ReadOnPhoto({ reading, facts }: Props) {
  const { t } = useTranslation('reading');
  const text = useText();
  return (
    <div className={styles['officer']}>
      <p className={styles['note']}>{t('onPhoto', { kind: text(reading.kind) })}</p>
      {reading.others && <p className={styles['differs']}>! {t('others')}</p>}
      <dl>
        {reading.fields.map((field) => {
          const compared = compareRead(field, facts);
          return (
            <div key={field.field} className={styles['field']}>
              <dt>{text(field.name)} <Tag tone={tones[field.mark]}>{t(`mark.${field.mark}`)}</Tag> <span className={styles['note']}>{t('certainty', { share: `${Math.floor(field.certainty * 100)}%` })}</span></dt>
              <dd>
                <span className={styles['value']}>{text(field.text)}</span>
                {compared.is === 'same' && <span className={styles['same']}>✓ {t('statedSame')}</span>}
                {compared.is === 'differs' && <span className={styles['differs']}>! {t('statedDiffers', { source: text(compared.fact.source.label), value: text(compared.fact.text) })}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
