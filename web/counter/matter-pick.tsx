import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterVisit } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import { publicCode } from '../ui/public-code.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

type Matter = CounterVisit['parties'][number]['matters'][number];
type Props = { readonly label: string; readonly matters: readonly Matter[]; readonly value: string | null; readonly onChange: (id: string) => void; /** That nothing was chosen, once that was tried. */ readonly error?: string | undefined };

/** What somebody has come or calls for: life events first, then each matter by itself. Nothing is chosen by itself. There are far more than one reads through, so words or a code narrow the list, and the first that fits is chosen. */
export function MatterPick({ label, matters, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const [words, setWords] = useState('');
  const found = (typed: string) => matters.filter(({ id, name, alone }) => `${text(name)} ${alone ? publicCode(id) ?? '' : ''}`.toLowerCase().includes(typed.trim().toLowerCase()));
  const shown = found(words);
  const find = (typed: string) => {
    setWords(typed);
    const fitting = typed.trim() === '' ? [] : found(typed);
    if (fitting[0] && !fitting.some(({ id }) => id === value)) onChange(fitting[0].id);
  };
  return (
    <>
      <TextField label={t('field.find')} value={words} onChange={find} maxLength={60} error={shown.length === 0 ? t('field.noneFits') : undefined} />
      <Select label={label} value={value} onChange={onChange} options={(shown.length === 0 ? matters : shown).map(({ id, name }) => ({ id, name: text(name) }))} error={error} />
    </>
  );
}
