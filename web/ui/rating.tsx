import { useTranslation } from 'react-i18next';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './rating.module.css';

const levels = [5, 4, 3, 2, 1] as const;

/** The five levels of 好差评, as the national rule names them; a face would say less than the word. */
export function Rating({ value, onChange }: { readonly value: number | null; readonly onChange: (score: number) => void }) {
  const { t } = useTranslation();
  return (
    <RadioGroup className={styles['rating'] ?? ''} value={value === null ? null : String(value)} onChange={(score) => onChange(Number(score))} orientation="horizontal">
      <Label className={styles['label'] ?? ''}>{t('rating.label')}</Label>
      <div className={styles['levels']}>
        {levels.map((level) => <RadioField key={level} value={String(level)}><RadioButton className={styles['level'] ?? ''}>{t(`rating.level${level}`)}</RadioButton></RadioField>)}
      </div>
    </RadioGroup>
  );
}
