import { useTranslation } from 'react-i18next';
import { Feel } from '../desk/manual/feel.tsx';
import { Frame } from '../desk/manual/frame.tsx';
import manual from '../desk/manual/manual.module.css';
import type { RulesOfService, TriedRules } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import { anchorOf, standingOf, valueOfPart } from './part-words.ts';
import { RuleTable } from './rule-table.tsx';
import styles from './designer.module.css';

type Part = RulesOfService['parts'][number];
type Props = { readonly rules: RulesOfService; readonly tried: TriedRules | undefined };
const TONES = { good: 'jade', bad: 'vermilion', open: 'amber' } as const;

/** Every part of the picture by its kind: conditions, what is worked out with its tables, standards, facts. */
export function RulesParts({ rules, tried }: Props) {
  const { t } = useTranslation('designer');
  const of = (...kinds: readonly Part['kind'][]): readonly Part[] => rules.parts.filter(({ kind }) => kinds.includes(kind));
  // A table that gives several values stands once, where the first of them is.
  const first = new Map(rules.parts.toReversed().flatMap(({ id, table }) => (table === undefined ? [] : [[table, id] as const])));
  const worked = of('value', 'computed');
  return (
    <>
      <section aria-labelledby="conditions"><h2 id="conditions">{t('rules.criteria')}</h2><ol className={manual['rules']}>{of('criterion', 'review', 'outcome').map((part) => <li key={part.id} id={anchorOf(part.id)}><One part={part} tried={tried} /></li>)}</ol></section>
      {worked.length > 0 && (
        <section aria-labelledby="worked">
          <h2 id="worked">{t('rules.values')}</h2>
          <ol className={manual['rules']}>
            {worked.map((part) => {
              const table = rules.tables.find(({ id }) => id === part.table);
              return <li key={part.id} id={anchorOf(part.id)}><One part={part} tried={tried} />{table && (first.get(table.id) === part.id ? <RuleTable code={rules.code} table={table} tried={tried?.tables.find(({ id }) => id === table.id)} /> : <SameTable id={table.id} name={table.name} />)}</li>;
            })}
          </ol>
        </section>
      )}
      {of('region').length > 0 && <Standards parts={of('region')} tried={tried} />}
      <section aria-labelledby="facts"><h2 id="facts">{t('rules.facts')}</h2><ul className={styles['chips']}>{of('given').map((part) => <li key={part.id} id={anchorOf(part.id)}><Value part={part} tried={tried} /></li>)}</ul></section>
    </>
  );
}

function SameTable({ id, name }: { readonly id: string; readonly name: RulesOfService['name'] }) {
  const { t } = useTranslation('designer');
  const text = useText();
  return <p className={styles['small']}><a href={`#table-${id}`}>{t('rules.sameTable', { name: text(name) })}</a></p>;
}

function useValue(part: Part, tried: TriedRules | undefined): string | undefined {
  const { t } = useTranslation('designer');
  const text = useText();
  return valueOfPart(part, tried, text, (result) => t(`try.results.${result}`));
}

function Value({ part, tried }: { readonly part: Part; readonly tried: TriedRules | undefined }) {
  const { t } = useTranslation('designer');
  const text = useText();
  const value = useValue(part, tried);
  return <>{text(part.name)}{tried && value !== undefined && <>{t('mark.colon', { ns: 'ui' })}<strong>{value}</strong></>}</>;
}

/** A part with its rule in words and as written, its article, and what a trial made of it. */
function One({ part, tried }: { readonly part: Part; readonly tried: TriedRules | undefined }) {
  const { t } = useTranslation('designer');
  const text = useText();
  const value = useValue(part, tried);
  const standing = standingOf(tried, part.id);
  const words = tried?.criteria.find((each) => each.part === part.id)?.words;
  return (
    <>
      <h3>{text(part.name)} {tried && value !== undefined && <Tag tone={standing ? TONES[standing] : 'grey'}>{value}</Tag>}</h3>
      {part.when && <p>{t('rules.when', { words: text(part.when.words) })}</p>}
      {part.rule && <p>{text(part.rule.words)}</p>}
      {part.kind === 'outcome' && <p>{t('rules.outcome')}</p>}
      {words && <p className={styles['said']}>{text(words)}</p>}
      {part.basis !== undefined && part.basis !== '' && part.table === undefined && <p className={styles['small']} lang="zh-CN">{part.basis}</p>}
      {part.remedy && <p className={styles['small']}>{t('rules.remedy', { words: text(part.remedy) })}</p>}
      {part.rule && <Feel name={text(part.name)} rule={{ feel: part.when ? `when: ${part.when.feel}\npass: ${part.rule.feel}` : part.rule.feel }} />}
    </>
  );
}

function Standards({ parts, tried }: { readonly parts: readonly Part[]; readonly tried: TriedRules | undefined }) {
  const { t } = useTranslation('designer');
  const text = useText();
  return (
    <section aria-labelledby="standards">
      <h2 id="standards">{t('rules.standards')}</h2>
      <Frame of="standards">
        <table className={manual['table']}>
          <thead><tr><th scope="col">{t('rules.standard')}</th><th scope="col">{t('rules.holds')}</th><th scope="col">{t('rules.source')}</th></tr></thead>
          <tbody>{parts.map((part) => {
            const now = tried?.values.find((each) => each.part === part.id)?.text ?? part.text;
            return <tr key={part.id} id={anchorOf(part.id)}><th scope="row">{text(part.name)}</th><td>{now ? <strong>{text(now)}</strong> : t('rules.notKnown')}{part.toVerify && <> <Tag tone="amber">{t('rules.toVerify')}</Tag></>}</td><td className={manual['said']} lang="zh-CN">{part.basis}</td></tr>;
          })}</tbody>
        </table>
      </Frame>
    </section>
  );
}
