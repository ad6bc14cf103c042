import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { FieldError, Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components/RadioGroup';
import { AsWritten } from './as-written.tsx';
import { classes } from './classes.ts';
import field from './field.module.css';
import styles from './choice-list.module.css';

export type Choice = { readonly id: string; readonly name: string; readonly note?: string | undefined };

type Shared = {
  readonly label: string;
  /** The label is already on the page (an h1 above): say it to screen readers only. */
  readonly hideLabel?: boolean;
  readonly choices: readonly Choice[];
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Shows the number keys that choose; the page listens for them. */
  readonly numbered?: boolean;
  readonly row?: boolean;
};
type One = Shared & { readonly many?: false; readonly value: string | null; readonly onChange: (value: string) => void };
type Many = Shared & { readonly many: true; readonly value: readonly string[]; readonly onChange: (value: string[]) => void };

/** A choice as large cards: one of them, or with `many` any of them. */
export function ChoiceList(props: One | Many) {
  const { label, hideLabel = false, choices, hint, error, numbered = false, row = false } = props;
  const head = (
    <>
      <Label className={classes(field['label'], hideLabel && 'visually-hidden')}>{label}</Label>
      {hint !== undefined && <Text slot="description" className={field['hint'] ?? ''}>{hint}</Text>}
    </>
  );
  const foot = <FieldError className={field['error'] ?? ''}>{error}</FieldError>;
  const list = classes(styles['list'], row && styles['row']);
  if (props.many) {
    return (
      <CheckboxGroup className={field['field'] ?? ''} value={[...props.value]} onChange={props.onChange} isInvalid={error !== undefined} validationBehavior="aria">
        {head}
        <div className={list}>
          {choices.map((choice, at) => <CheckboxField key={choice.id} value={choice.id}><CheckboxButton className={styles['card'] ?? ''}><Body choice={choice} box number={numbered ? at + 1 : null} /></CheckboxButton></CheckboxField>)}
        </div>
        {foot}
      </CheckboxGroup>
    );
  }
  return (
    <RadioGroup className={field['field'] ?? ''} value={props.value} onChange={props.onChange} isInvalid={error !== undefined} validationBehavior="aria">
      {head}
      <div className={list}>
        {choices.map((choice, at) => <RadioField key={choice.id} value={choice.id}><RadioButton className={styles['card'] ?? ''}><Body choice={choice} number={numbered ? at + 1 : null} /></RadioButton></RadioField>)}
      </div>
      {foot}
    </RadioGroup>
  );
}

function Body({ choice, number, box = false }: { readonly choice: Choice; readonly number: number | null; readonly box?: boolean }): ReactNode {
  return (
    <>
      <span className={classes(styles['mark'], box && styles['box'])} aria-hidden="true" />
      <span className={styles['words']}><span className={styles['name']}>{choice.name}</span>{choice.note !== undefined && <span className={styles['note']}><AsWritten>{choice.note}</AsWritten></span>}</span>
      {number !== null && number <= 9 && <kbd className={styles['key']} aria-hidden="true">{number}</kbd>}
    </>
  );
}
