import type { HTMLInputTypeAttribute } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components/TextField';
import { useTranslation } from 'react-i18next';
import styles from './field.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly unit?: string | undefined;
  readonly rows?: number;
  readonly required?: boolean;
  /** Says "optional" beside the label; a field is expected otherwise. */
  readonly optional?: boolean;
  readonly placeholder?: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly name?: string;
  readonly disabled?: boolean;
  /** The field has been left. */
  readonly onBlur?: () => void;
};

export function TextField({ label, value, onChange, hint, error, unit, rows, required = false, optional = false, placeholder, type = 'text', inputMode, maxLength, autoFocus = false, autoComplete, name, disabled = false, onBlur }: Props) {
  const { t } = useTranslation();
  const shared = { className: styles['input'] ?? '', placeholder, maxLength, inputMode };
  return (
    <AriaTextField
      className={styles['field'] ?? ''} value={value} onChange={onChange} isRequired={required} isInvalid={error !== undefined}
      isDisabled={disabled} type={type} autoFocus={autoFocus} autoComplete={autoComplete ?? 'off'} name={name ?? ''} validationBehavior="aria"
      {...(onBlur && { onBlur })}
    >
      <Label className={styles['label'] ?? ''}>{label}{optional && <span className={styles['optional']}>{t('field.optional')}</span>}</Label>
      {hint !== undefined && <Text slot="description" className={styles['hint'] ?? ''}>{hint}</Text>}
      {rows !== undefined
        ? <TextArea {...shared} rows={rows} />
        : <span className={unit === undefined ? undefined : styles['withUnit']}><Input {...shared} />{unit !== undefined && <span className={styles['unit']}>{unit}</span>}</span>}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
