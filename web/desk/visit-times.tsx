import { useTranslation } from 'react-i18next';
import { MomentField } from '../ui/moment-field.tsx';

type Props = { readonly times: readonly string[]; readonly onChange: (times: readonly string[]) => void; readonly error?: string | undefined };

/** Two or three times to choose from; the third is optional. */
export const NO_TIMES = ['', '', ''] as const;

/** Those that are filled in. */
export function filled(times: readonly string[]): string[] {
  return times.filter((time) => time !== '');
}

/** What is not right with them, before anything is sent; the server says it again. */
export function timesWrong(times: readonly string[], now = Date.now()): 'two' | 'past' | undefined {
  const given = filled(times);
  if (new Set(given).size < 2) return 'two';
  return given.some((time) => Date.parse(time) <= now) ? 'past' : undefined;
}

export function VisitTimes({ times, onChange, error }: Props) {
  const { t } = useTranslation('desk');
  return times.map((time, index) => (
    <MomentField key={index} label={t('visit.time', { no: index + 1 })} hint={index === 2 ? t('visit.timeOptional') : undefined} value={time} onChange={(next) => onChange(times.map((each, at) => (at === index ? next : each)))} error={index === 0 ? error : undefined} />
  ));
}
