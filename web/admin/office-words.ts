import { useTranslation } from 'react-i18next';
import type { OfficeDraft, OfficePart, Span } from './office-draft.ts';

type Day = '1' | '2' | '3' | '4' | '5' | '6' | '7';

/** How a part of an office reads as it stands in the form. */
export function useOfficeWords(): (part: OfficePart, draft: OfficeDraft) => string {
  const { t } = useTranslation('admin');
  const [list, colon] = [t('mark.list', { ns: 'ui' }), t('mark.colon', { ns: 'ui' })];
  const spans = (times: readonly Span[]): string => (times.length === 0 ? t('closedThen') : times.map(({ from, to }) => `${from}–${to}`).join(list));
  const hours = ({ days, times, apart }: OfficeDraft): string => [`${t(days)}${colon}${spans(times)}`, ...apart.map((each) => `${t(`week.d${each.day as Day}`)}${colon}${spans(each.times)}`)].join('\n');
  const windows = ({ windows: rows }: OfficeDraft): string => (rows.length === 0 ? t('noWindows') : rows.map(({ no, kinds }) => `${t('windowNo', { no })}${kinds.length === 0 ? '' : `${colon}${kinds.map((kind) => t(`windowKinds.${kind}`)).join(list)}`}`).join('\n'));
  const slots = ({ books, slots: { pauseFrom, pauseTo, ...each } }: OfficeDraft): string => (books ? [t('booked', each), ...(pauseFrom === '' && pauseTo === '' ? [] : [t('bookedPause', { from: pauseFrom, to: pauseTo })])].join('\n') : t('noBooking'));
  return (part, draft) => {
    if (part === 'hours') return hours(draft);
    if (part === 'windows') return windows(draft);
    if (part === 'slots') return slots(draft);
    return part === 'signs' ? t(`signsAs.${draft.signs as 'city' | 'yes' | 'no'}`) : draft[part];
  };
}
