import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceTimes } from '../ui/api-types.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { dayHere } from '../ui/day.ts';
import { formatWeekday } from '../ui/format.ts';
import { Select } from '../ui/select.tsx';
import { hourOf } from './hour.ts';

type Props = { readonly times: AdviceTimes['times']; readonly value: string | null; readonly onChange: (id: string) => void; readonly error?: string | undefined };

/** First the day, then one of its times: a list of all would be longer than a phone. */
export function TimeChoice({ times, value, onChange, error }: Props) {
  const { t } = useTranslation('jobs');
  const days = [...new Set(times.map(({ startsAt }) => dayHere(startsAt)))];
  const [chosen, setChosen] = useState<string | null>(null);
  const day = chosen !== null && days.includes(chosen) ? chosen : days[0] ?? null;
  return (
    <>
      <Select label={t('advice.day')} value={day} onChange={setChosen} options={days.map((each) => ({ id: each, name: formatWeekday(each) }))} />
      <ChoiceList row label={t('advice.time')} value={value} onChange={onChange} error={error} choices={times.filter(({ startsAt }) => dayHere(startsAt) === day).map(({ id, startsAt, place, adviser }) => ({ id, name: hourOf(startsAt), note: `${place} · ${t('advice.with', { number: adviser })}` }))} />
    </>
  );
}
