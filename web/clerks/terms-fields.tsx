import { useTranslation } from 'react-i18next';
import type { Clerks, ClerkTerms } from '../ui/api-types.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { DateField } from '../ui/date-field.tsx';
import { dayAhead } from '../ui/day.ts';
import { FieldRow } from '../ui/field-row.tsx';
import { useText } from '../ui/i18n.ts';

const SCOPES: readonly ClerkTerms['scopes'][number][] = ['matters', 'sheets', 'vacancies', 'payments', 'register', 'corrections', 'statements', 'webhooks'];
/** For a year, nothing in particular: what a clerk may do is chosen. */
export const freshTerms = (): ClerkTerms => ({ scopes: [], events: [], from: dayAhead(0), to: dayAhead(364) });

type Props = { readonly terms: ClerkTerms; readonly matters: Clerks['matters']; readonly onChange: (by: Partial<ClerkTerms>) => void; readonly wrong: (field: string) => string | undefined };

/** What a clerk may do, for which matters, how long. */
export function TermsFields({ terms, matters, onChange, wrong }: Props) {
  const { t } = useTranslation('clerks');
  const text = useText();
  const bound = terms.scopes.includes('matters') || terms.scopes.includes('sheets');
  return (
    <>
      <ChoiceList label={t('can')} many value={terms.scopes} onChange={(scopes) => onChange({ scopes: SCOPES.filter((scope) => scopes.includes(scope)) })} choices={SCOPES.map((scope) => ({ id: scope, name: t(`scopes.${scope}`) }))} error={wrong('scopes')} />
      {bound && <ChoiceList label={t('which')} row value={terms.events === null ? 'all' : 'some'} onChange={(value) => onChange({ events: value === 'all' ? null : [] })} choices={[{ id: 'some', name: t('whichSome') }, { id: 'all', name: t('whichAll') }]} error={terms.events === null ? wrong('events') : undefined} />}
      {bound && terms.events && <ChoiceList label={t('matters')} many value={terms.events} onChange={(events) => onChange({ events })} choices={matters.map((each) => ({ id: each.id, name: text(each.name) }))} error={wrong('events')} />}
      <FieldRow>
        <DateField label={t('begin')} value={terms.from} onChange={(from) => onChange({ from })} error={wrong('from')} />
        <DateField label={t('end')} value={terms.to} onChange={(to) => onChange({ to })} error={wrong('to')} />
      </FieldRow>
    </>
  );
}
