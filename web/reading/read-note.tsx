import { useTranslation } from 'react-i18next';
import type { Answer } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import type { FromPhoto } from './from-photo.ts';
import { tones } from './tones.ts';
import styles from './reading.module.css';

type Props = { readonly read: FromPhoto; readonly value: Answer | undefined; /** What the field asks, for who hears the button. */ readonly question: string; readonly onUse: (answer: string) => void };

/** Beside a field: what the photograph says, how certain that is, and whether it is what stands in the field. */
export function ReadNote({ read, value, question, onUse }: Props) {
  const { t } = useTranslation('reading');
  const text = useText();
  const same = value === read.answer;
  return (
    <p className={styles['beneath']}>
      <Tag tone={tones[read.mark]}>{t(`mark.${read.mark}`)}</Tag>
      <span className={same ? styles['note'] : styles['differs']}>{same ? t('fromPhoto', { picture: read.picture, field: text(read.field), share: share(read) }) : `! ${t('photoSays', { value: text(read.text), picture: read.picture, share: share(read) })}`}</span>
      {!same && <Button look="secondary" size="small" label={t('useOf', { value: text(read.text), question })} onPress={() => onUse(read.answer)}>{t('use')}</Button>}
    </p>
  );
}

function share({ certainty }: FromPhoto): string {
  return `${Math.floor(certainty * 100)}%`;
}
