import { useTranslation } from 'react-i18next';
import type { ClockView } from './api-types.ts';
import { formatShortDay } from './format.ts';
import { useText } from './i18n.ts';
import { Tag, type Tone } from './tag.tsx';

const tones: Record<ClockView['state'], Tone> = { green: 'jade', yellow: 'amber', red: 'vermilion', overdue: 'vermilion', paused: 'grey', stopped: 'grey', unknown: 'grey' };

/** What is left of a limit. With `full`: the promised day, the statutory day and what is left, as an officer needs them. */
export function ClockBadge({ clock, full = false }: { readonly clock: ClockView; readonly full?: boolean }) {
  const { t } = useTranslation();
  const text = useText();
  const parts = full && clock.state !== 'stopped'
    ? [clock.dueDay && t('clock.promised', { day: formatShortDay(clock.dueDay) }), clock.statutoryDay && t('clock.statutory', { day: formatShortDay(clock.statutoryDay) })].filter((part): part is string => Boolean(part))
    : [];
  return <Tag tone={tones[clock.state]}>{[...parts, text(clock.remainingText)].join(' · ')}</Tag>;
}
