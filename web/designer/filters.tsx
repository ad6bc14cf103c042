import { useTranslation } from 'react-i18next';
import type { CatalogIndex } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { lettersOf } from './narrow.ts';
import type { Wanted } from './search.ts';
import styles from './designer.module.css';

type Change = { readonly [Name in keyof Wanted | 'region']?: (Wanted & { readonly region?: string })[Name] | undefined };
type Props = { readonly index: CatalogIndex; readonly wanted: Wanted & { readonly region?: string }; readonly onChange: (change: Change) => void };

const ALL = 'all';

/** What narrows the list; each stands for itself, together they hold all at once. */
export function Filters({ index, wanted, onChange }: Props) {
  const { t } = useTranslation('designer');
  const text = useText();
  const kind = wanted.kind ?? 'service';
  const pick = (value: string): string | undefined => (value === ALL ? undefined : value);
  return (
    <search className={styles['filters']}>
      <TextField label={t('search')} hint={t('searchHow')} type="search" value={wanted.words ?? ''} maxLength={60} onChange={(words) => onChange({ words: words || undefined })} />
      <div className={styles['row']}>
        <ChoiceList row label={t('kind')} choices={(['service', 'event'] as const).map((id) => ({ id, name: t(`kinds.${id}`) }))} value={kind} onChange={(id) => onChange({ kind: id === 'event' ? 'event' : undefined, letter: undefined })} />
        <Select label={t('region')} options={index.regions.map(({ code, name }) => ({ id: code, name: text(name) }))} value={index.region.code} onChange={(region) => onChange({ region })} />
        <ChoiceList many label={t('region')} hideLabel choices={[{ id: 'own', name: t('own') }]} value={wanted.own ? ['own'] : []} onChange={(chosen) => onChange({ own: chosen.length > 0 || undefined })} />
      </div>
      {kind === 'service' && (
        <div className={styles['row']}>
          <Select label={t('body')} options={[{ id: ALL, name: t('everyBody') }, ...index.bodies.map(({ id, name }) => ({ id, name: text(name) }))]} value={wanted.body ?? ALL} onChange={(body) => onChange({ body: pick(body) })} />
          <Select label={t('event')} options={[{ id: ALL, name: t('everyEvent') }, ...index.events.map(({ id, name }) => ({ id, name: text(name) }))]} value={wanted.event ?? ALL} onChange={(event) => onChange({ event: pick(event) })} />
          <Select label={t('state')} options={([ALL, 'to-verify', 'confirmed'] as const).map((id) => ({ id, name: t(`states.${id}`) }))} value={wanted.state ?? ALL} onChange={(state) => onChange({ state: pick(state) as Wanted['state'] })} />
        </div>
      )}
      <div className={styles['letters']} role="group" aria-label={t('letter')}>
        {[undefined, ...lettersOf(kind === 'event' ? index.events : index.services)].map((letter) => <Button key={letter ?? ''} look={letter === wanted.letter ? 'primary' : 'quiet'} pressed={letter === wanted.letter} onPress={() => onChange({ letter })}>{letter ?? t('everyLetter')}</Button>)}
      </div>
    </search>
  );
}
