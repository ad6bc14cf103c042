import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { KnownFact } from '../ui/api-types.ts';
import { formatInstant, formatTime } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { SourceTag, Tag, type Tone } from '../ui/tag.tsx';
import type { SeenItem } from './allowed.ts';
import styles from './facts-table.module.css';

type State = 'known' | 'promise' | 'contested' | 'unknown' | 'entered';
const tones: Record<State, Tone> = { known: 'jade', promise: 'blue', contested: 'amber', unknown: 'grey', entered: 'blue' };

/** What is not known and who did not answer stands first, for it needs the officer; then what is known, from where and since when. */
export function FactsTable({ item }: { readonly item: Pick<SeenItem, 'facts' | 'missing' | 'contests' | 'entered'> }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const contested = new Map(item.contests.map((each) => [each.element, each.said]));
  const missing = item.missing.filter((each) => !item.facts.some((fact) => fact.element === each.element));
  const heads = (['fact', 'value', 'source', 'at', 'state'] as const).map((each) => ({ each, name: t(`table.${each}`) }));
  if (item.facts.length + missing.length + item.entered.length === 0) return <p>{t('item.noFacts')}</p>;
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <thead><tr>{heads.map(({ each, name }) => <th key={each} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {missing.map((each) => {
            const said = contested.get(each.element);
            return (
              <tr key={each.element} className={styles['missing']}>
                <th scope="row">{text(each.name)}</th>
                <td colSpan={2}>{said !== undefined && <strong>{text(said)} · </strong>}{text(each.note)}</td>
                <td className={styles['time']}>{t('table.none')}</td>
                <td className={styles['state']}><StateTag state={said === undefined ? 'unknown' : 'contested'} /></td>
              </tr>
            );
          })}
          {item.entered.map((each) => (
            <tr key={each.element}>
              <th scope="row">{text(each.name)}</th>
              <td colSpan={2}>{t('table.enteredHow')}</td>
              <td className={styles['time']}>{t('table.none')}</td>
              <td className={styles['state']}><StateTag state="entered" /></td>
            </tr>
          ))}
          {item.facts.map((fact) => (
            <tr key={fact.element}>
              <th scope="row">{text(fact.name)}</th>
              <td className={styles['value']}>{text(fact.text)}{fact.also?.map((each, at) => <span key={at} className={styles['also']}><AsWritten>{t('table.also', { value: text(each.text), by: text(each.by), because: text(each.because), basis: each.basis })}</AsWritten></span>)}</td>
              <td className={styles['source']}><SourceTag fact={fact} /></td>
              <td className={styles['time']}><time dateTime={fact.at} title={formatInstant(fact.at)}>{timeOf(fact)}</time></td>
              <td className={styles['state']}><StateTag state={stateOf(fact, contested.has(fact.element))} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StateTag({ state }: { readonly state: State }) {
  const { t } = useTranslation('desk');
  return <Tag tone={tones[state]}>{t(`table.${state}`)}</Tag>;
}

/** What an officer has established is settled, also where it was contested before. */
function stateOf({ source }: Pick<KnownFact, 'source'>, contested: boolean): State {
  if (contested && source.kind !== 'officer') return 'contested';
  return source.kind === 'promise' ? 'promise' : 'known';
}

/** Today the time to the second; before, the day as well. */
function timeOf({ at }: Pick<KnownFact, 'at'>): string {
  return new Date(at).toDateString() === new Date().toDateString() ? formatTime(at) : formatInstant(at);
}
