import { Button, FieldError, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text } from 'react-aria-components/Select';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import styles from './field.module.css';

export type Option = { readonly id: string; readonly name: string; readonly note?: string | undefined };

type Props = {
  readonly label: string;
  /** The label is already on the page (an h1 above): say it to screen readers only. */
  readonly hideLabel?: boolean;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
};

/** A closed list for six and more choices; fewer are better shown as cards (ChoiceList). It opens also while its choices are still on their way: a press is never lost, and they appear in the open list. */
export function Select({ label, hideLabel = false, options, value, onChange, hint, error, required = false }: Props) {
  const { t } = useTranslation();
  return (
    <AriaSelect
      className={styles['field'] ?? ''} value={value} onChange={(key) => { if (key !== null) onChange(String(key)); }}
      allowsEmptyCollection isRequired={required} isInvalid={error !== undefined} placeholder={t('field.choose')} validationBehavior="aria"
    >
      <Label className={classes(styles['label'], hideLabel && 'visually-hidden')}>{label}</Label>
      {hint !== undefined && <Text slot="description" className={styles['hint'] ?? ''}>{hint}</Text>}
      <Button className={`${styles['input']} ${styles['select']}`}><SelectValue /><span aria-hidden="true">▾</span></Button>
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['list'] ?? ''} items={options} renderEmptyState={() => <p className={styles['none'] ?? ''}>{t('field.noneYet')}</p>}>
          {(option) => <ListBoxItem id={option.id} textValue={option.name} className={styles['option'] ?? ''}>{option.name}</ListBoxItem>}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
