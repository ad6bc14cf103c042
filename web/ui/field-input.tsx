import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, FieldType } from './api-types.ts';
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
};

/** The one field renderer: whatever the catalogue asks for, in hall, counter and desk. */
export function FieldInput({ label, field, value, onChange, hint, error, hideLabel = false, numbered = false }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const shared = { label, hint, error };
  const unitName = (unit: string) => (isUnit(unit) ? t(`unit.${unit}`) : unit);
  switch (field.kind) {
    case 'boolean': {
      const choices = [{ id: 'true', name: t('field.yes') }, { id: 'false', name: t('field.no') }];
      return <ChoiceList {...shared} hideLabel={hideLabel} numbered={numbered} row choices={choices} value={typeof value === 'boolean' ? String(value) : null} onChange={(id) => onChange(id === 'true')} />;
    }
    case 'code': {
      const choices = field.options.map((option) => ({ id: option.code, name: text(option.name) }));
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
      return <TextField {...shared} value={typeof value === 'string' ? value : ''} maxLength={2000} onChange={(typed) => onChange(typed === '' ? undefined : typed)} />;
  }
}

const units = ['months', 'years', 'days', 'people', 'times'] as const;
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

/** What is wrong with an answer before it is sent, or null. */
export function checkAnswer(field: FieldType, value: Answer | undefined): { readonly key: 'required' | 'tooSmall' | 'tooLarge'; readonly limit?: number } | null {
  if (value === undefined || value === null || value === '') return { key: 'required' };
  if (field.kind === 'integer' && typeof value === 'number') {
    if (field.min !== undefined && value < field.min) return { key: 'tooSmall', limit: field.min };
    if (field.max !== undefined && value > field.max) return { key: 'tooLarge', limit: field.max };
  }
  return null;
}
