import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/text-field.tsx';
import { readTime } from './time-of-day.ts';

const LONGEST = 5;

/**
 * A time of the day on the 24-hour clock, in whatever language the browser is: its own time field would ask an English one for AM and PM
 * where every list of offices says 13:30. Once left it stands as HH:MM; what cannot be read stays as it was typed, and it says how to write it.
 */
export function TimeField({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation('admin');
  const [left, setLeft] = useState(false);
  const unreadable = left && value.trim() !== '' && readTime(value) === undefined;
  const leave = () => { setLeft(true); onChange(readTime(value) ?? value); };
  return <TextField label={label} placeholder="09:00" maxLength={LONGEST} value={value} onChange={(next) => { setLeft(false); onChange(next); }} onBlur={leave} error={unreadable ? t('badTime') : undefined} />;
}
