import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { Select } from '../ui/select.tsx';
import type { DayApart, OfficeDraft, Span } from './office-draft.ts';
import { TimeField } from './time-field.tsx';
import styles from './admin.module.css';

type Hours = Pick<OfficeDraft, 'days' | 'times' | 'apart'>;
const WEEK = ['1', '2', '3', '4', '5', '6', '7'] as const;
type Day = (typeof WEEK)[number];
const MOST = 4;
const NEW: Span = { from: '', to: '' };

/** When an office is open: the usual spans of a day, and the days of the week that are otherwise. */
export function HoursFields({ value, onChange, error }: { readonly value: Hours; readonly onChange: (by: Partial<Hours>) => void; readonly error: string | undefined }) {
  const { t } = useTranslation('admin');
  const left = WEEK.filter((day) => !value.apart.some((each) => each.day === day));
  const set = (at: number, by: Partial<DayApart>) => onChange({ apart: value.apart.map((each, index) => (index === at ? { ...each, ...by } : each)) });
  return (
    <fieldset className={styles['group']}>
      <legend>{t('hours')}</legend>
      <ChoiceList row label={t('openOn')} value={value.days} onChange={(days) => onChange({ days: days === 'daily' ? 'daily' : 'working' })} choices={[{ id: 'working', name: t('working') }, { id: 'daily', name: t('daily') }]} />
      <Spans of={t('usual')} times={value.times} onChange={(times) => onChange({ times })} least={1} />
      {value.apart.map((each, at) => (
        <div key={each.day} className={styles['sub']}>
          <Select label={t('day')} value={each.day} onChange={(day) => set(at, { day })} options={WEEK.filter((day) => day === each.day || left.includes(day)).map((day) => ({ id: day, name: t(`week.d${day}`) }))} />
          <Spans of={t(`week.d${each.day as Day}`)} times={each.times} onChange={(times) => set(at, { times })} least={0} />
          <div className={styles['acts']}><Button size="small" look="quiet" label={t('dropDay', { day: t(`week.d${each.day as Day}`) })} onPress={() => onChange({ apart: value.apart.filter((_, index) => index !== at) })}>{t('asUsual')}</Button></div>
        </div>
      ))}
      {left.length > 0 && <div className={styles['acts']}><Button size="small" look="quiet" onPress={() => onChange({ apart: [...value.apart, { day: left.includes('6') ? '6' : left[0]!, times: [] }] })}>{t('addDay')}</Button></div>}
      {error !== undefined && <p className={styles['fault']} role="alert">{error}</p>}
    </fieldset>
  );
}

function Spans({ of, times, onChange, least }: { readonly of: string; readonly times: readonly Span[]; readonly onChange: (times: readonly Span[]) => void; readonly least: number }) {
  const { t } = useTranslation('admin');
  const set = (at: number, by: Partial<Span>) => onChange(times.map((each, index) => (index === at ? { ...each, ...by } : each)));
  return (
    <div className={styles['spans']} role="group" aria-label={of}>
      {times.length === 0 && <p className={styles['small']}>{t('closedThen')}</p>}
      {times.map((span, at) => (
        <div key={at} className={styles['span']}>
          <TimeField label={t('opens', { no: at + 1 })} value={span.from} onChange={(from) => set(at, { from })} />
          <TimeField label={t('closes', { no: at + 1 })} value={span.to} onChange={(to) => set(at, { to })} />
          {times.length > least && <Button size="small" look="quiet" label={t('dropSpan', { of, no: at + 1 })} onPress={() => onChange(times.filter((_, index) => index !== at))}>{t('drop')}</Button>}
        </div>
      ))}
      {times.length < MOST && <div><Button size="small" look="quiet" label={t('addSpanTo', { of })} onPress={() => onChange([...times, NEW])}>{t('addSpan')}</Button></div>}
    </div>
  );
}
