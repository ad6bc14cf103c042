import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, FieldType } from './api-types.ts';
import { yuan } from './check-answer.ts';
import { ChoiceList } from './choice-list.tsx';
import { DateField } from './date-field.tsx';
import { useText } from './i18n.ts';
import { Select } from './select.tsx';
import { TextField } from './text-field.tsx';

type Props = {
  readonly label: string;
  readonly field: FieldType;
  readonly value: Answer | undefined;
  /** `undefined` while the field is empty or cannot be read as its type. */
  readonly onChange: (value: Answer | undefined) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
  readonly numbered?: boolean;
  /** What stands below a choice, by its code. */
  readonly notes?: ReadonlyMap<string, string>;
};

/** The one field renderer: whatever the catalogue asks for, in hall, counter and desk. */
export function FieldInput({ label, field, value, onChange, hint, error, hideLabel = false, numbered = false, notes }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const unitName = (unit: string) => (isUnit(unit) ? t(`unit.${unit}`) : unit);
  const between = (field.kind === 'integer' || field.kind === 'money') && field.min !== undefined && field.max !== undefined
    ? t('field.between', field.kind === 'money' ? { min: yuan(field.min), max: yuan(field.max), unit: t('field.yuan') } : { min: field.min, max: field.max, unit: unitName(field.unit) }) : undefined;
  const shared = { label, hint: [hint, between].filter(Boolean).join(' · ') || undefined, error };
  switch (field.kind) {
    case 'boolean': {
      const choices = [{ id: 'true', name: field.yes ? text(field.yes) : t('field.yes') }, { id: 'false', name: field.no ? text(field.no) : t('field.no') }];
      return <ChoiceList {...shared} hideLabel={hideLabel} numbered={numbered} row choices={choices} value={typeof value === 'boolean' ? String(value) : null} onChange={(id) => onChange(id === 'true')} />;
    }
    case 'code': {
      const choices = field.options.map((option) => ({ id: option.code, name: text(option.name), note: notes?.get(option.code) }));
      if (field.many) return <ChoiceList {...shared} hideLabel={hideLabel} numbered={numbered} many choices={choices} value={Array.isArray(value) ? value : []} onChange={onChange} />;
      if (choices.length > 9) return <Select {...shared} hideLabel={hideLabel} options={choices} value={typeof value === 'string' ? value : null} onChange={onChange} />;
      return <ChoiceList {...shared} hideLabel={hideLabel} numbered={numbered} choices={choices} value={typeof value === 'string' ? value : null} onChange={onChange} />;
    }
    case 'date':
      return <DateField {...shared} value={typeof value === 'string' ? value : ''} onChange={(day) => onChange(day === '' ? undefined : day)} />;
    case 'integer':
      return <NumberInput {...shared} unit={unitName(field.unit)} value={value} onChange={onChange} read={(typed) => readInteger(typed)} write={(number) => String(number)} wrong={t('field.notInteger')} />;
    case 'money':
      return <NumberInput {...shared} unit={t('field.yuan')} value={value} onChange={onChange} read={readMoney} write={(fen) => (fen / 100).toFixed(2).replace(/\.00$/, '')} wrong={t('field.notMoney')} />;
    case 'text':
      return <TextField {...shared} {...((field.longest ?? 0) >= LONG && { rows: 3 })} value={typeof value === 'string' ? value : ''} maxLength={field.longest ?? 2000} onChange={(typed) => onChange(typed === '' ? undefined : typed)} />;
  }
}

/** From so many characters on a text is told in several lines. */
const LONG = 200;

const units = ['months', 'years', 'days', 'people', 'times', 'year', 'persons', 'workingDays', 'grade'] as const;
function isUnit(name: string): name is (typeof units)[number] {
  return (units as readonly string[]).includes(name);
}

type NumberProps = {
  readonly label: string; readonly hint?: string | undefined; readonly error?: string | undefined; readonly unit: string; readonly value: Answer | undefined;
  readonly onChange: (value: Answer | undefined) => void; readonly read: (typed: string) => number | undefined; readonly write: (value: number) => string; readonly wrong: string;
};

/** Keeps what was typed as it was typed, also while it is no number yet. */
function NumberInput({ value, onChange, read, write, wrong, error, ...rest }: NumberProps) {
  const [typed, setTyped] = useState(typeof value === 'number' ? write(value) : '');
  const unreadable = typed !== '' && read(typed) === undefined;
  return <TextField {...rest} inputMode="decimal" value={typed} error={unreadable ? wrong : error} onChange={(next) => { setTyped(next); onChange(read(next)); }} />;
}

function readInteger(typed: string): number | undefined {
  return /^-?\d{1,12}$/.test(typed.trim()) ? Number(typed.trim()) : undefined;
}

/** Yuan as typed (`1,836.5`) to fen, without going through a fraction. */
export function readMoney(typed: string): number | undefined {
  const parts = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.trim().replaceAll(',', ''));
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : undefined;
}
