import { parseDateTime, type CalendarDateTime } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment, FieldError, Label, Text } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { usePreferences } from './preferences.ts';
import styles from './field.module.css';

type Props = {
  readonly label: string;
  /** An instant, empty while unknown. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
};

const CHINA = ':00+08:00';

/** A day with hour and minute, in Chinese time wherever the browser is. */
export function MomentField({ label, value, onChange, hint, error }: Props) {
  const { language } = usePreferences();
  return (
    <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'}>
      <AriaDateField<CalendarDateTime> className={styles['field'] ?? ''} value={read(value)} onChange={(moment) => onChange(moment ? `${moment.toString().slice(0, 16)}${CHINA}` : '')} isInvalid={error !== undefined} granularity="minute" hourCycle={24} validationBehavior="aria">
        <Label className={styles['label'] ?? ''}>{label}</Label>
        {hint !== undefined && <Text slot="description" className={styles['hint'] ?? ''}>{hint}</Text>}
        <DateInput className={`${styles['input']} ${styles['date']} ${styles['moment']}`}>{(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}</DateInput>
        <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
      </AriaDateField>
    </I18nProvider>
  );
}

function read(value: string): CalendarDateTime | null {
  try { return value === '' ? null : parseDateTime(value.slice(0, 16)); } catch { return null; }
}
