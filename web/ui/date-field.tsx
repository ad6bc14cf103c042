import { parseDate, type CalendarDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment, FieldError, Label, Text } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { usePreferences } from './preferences.ts';
import styles from './field.module.css';

type Props = {
  readonly label: string;
  /** `YYYY-MM-DD`, empty while unknown. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
};

export function DateField({ label, value, onChange, hint, error, required = false, autoFocus = false }: Props) {
  const { language } = usePreferences();
  return (
    <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'}>
      <AriaDateField<CalendarDate>
        className={styles['field'] ?? ''} value={read(value)} onChange={(date) => onChange(date?.toString() ?? '')}
        isRequired={required} isInvalid={error !== undefined} autoFocus={autoFocus} granularity="day" validationBehavior="aria"
      >
        <Label className={styles['label'] ?? ''}>{label}</Label>
        {hint !== undefined && <Text slot="description" className={styles['hint'] ?? ''}>{hint}</Text>}
        <DateInput className={`${styles['input']} ${styles['date']}`}>{(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}</DateInput>
        <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
      </AriaDateField>
    </I18nProvider>
  );
}

/** What is not a date is shown as not answered. */
function read(value: string): CalendarDate | null {
  try { return value === '' ? null : parseDate(value); } catch { return null; }
}
