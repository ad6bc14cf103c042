import { useTranslation } from 'react-i18next';
import { Feel } from '../desk/manual/feel.tsx';
import { Frame } from '../desk/manual/frame.tsx';
import manual from '../desk/manual/manual.module.css';
import type { ManualTable, TriedRules } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import { usePreferences } from '../ui/preferences.ts';
import { classes } from '../ui/classes.ts';
import { Tag } from '../ui/tag.tsx';
import styles from './designer.module.css';

type Props = { readonly code: string; readonly table: ManualTable; readonly tried: TriedRules['tables'][number] | undefined };
const TONES = { hit: 'jade', open: 'amber', miss: 'grey' } as const;

/** A decision table: how rows that match come together, its columns in words, every row, and after a trial which of them hold. */
export function RuleTable({ code, table, tried }: Props) {
  const { t } = useTranslation('designer');
  const { t: desk } = useTranslation('desk');
  const text = useText();
  const { language } = usePreferences();
  const hits: Readonly<Record<string, string>> = desk('manual.tables.hits', { returnObjects: true });
  const of = (at: number): string => table.columns[at]?.feel ?? String(at);
  const called = (at: number): string | undefined => table.columns[at] && text(table.columns[at].words);
  return (
    <div id={`table-${table.id}`} className={styles['ruleTable']}>
      <p className={styles['small']}>{text(table.name)} · {desk('manual.tables.hit', { hit: hits[table.hit] ?? table.hit })} · <a href={`/api/v1/staff/catalog/rules/${code}/tables/${table.id}?language=${language}`} download>{t('rules.csv')}</a></p>
      <p className={styles['small']} lang="zh-CN">{desk('manual.tables.source', { source: table.source })}</p>
      <Frame name={text(table.name)}>
        <table className={classes(manual['table'], manual['rows'])}>
          <thead><tr><th scope="col">{t('rules.row')}</th>{table.columns.map((column) => <th key={column.feel} scope="col" data-result={column.result || undefined}>{text(column.words)}{column.result && <> <Tag tone="jade">{desk('manual.tables.result')}</Tag></>}</th>)}{tried && <th scope="col">{t('rules.trial')}</th>}</tr></thead>
          <tbody>
            {table.rows.map((row, at) => {
              const state = tried?.rows[at];
              return (
                <tr key={at} data-row={state} data-applied={tried?.applied === at || undefined}>
                  <th scope="row" className={manual['no']}>{at + 1}</th>{row.map((cell, column) => <td key={of(column)} data-label={called(column)}>{text(cell.words)}</td>)}
                  {state && <td><Tag tone={TONES[state]}>{tried.applied === at ? t('rules.applied') : t(`rules.rows.${state}`)}</Tag></td>}
                </tr>
              );
            })}
            {table.otherwise.length > 0 && <tr><th scope="row" className={manual['no']}>—</th>{table.otherwise.map((cell, column) => <td key={of(column)} data-label={called(column)}>{column === 0 ? desk('manual.tables.otherwise') : text(cell.words)}</td>)}{tried && <td>{tried.rows.every((state) => state === 'miss') ? <Tag tone="jade">{t('rules.applied')}</Tag> : t('rules.rows.miss')}</td>}</tr>}
          </tbody>
        </table>
      </Frame>
      {table.then && <p>{desk('manual.tables.then')}{t('mark.colon', { ns: 'ui' })}{text(table.then.words)}</p>}
      <Feel name={text(table.name)} rule={{ feel: [table.columns.map(({ feel }) => feel), ...table.rows.map((row) => row.map(({ feel }) => feel))].map((cells) => cells.join('  |  ')).join('\n') + (table.then ? `\n${table.then.feel}` : '') }} />
    </div>
  );
}
