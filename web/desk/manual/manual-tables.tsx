import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import type { ManualTable, ServiceManual } from '../../ui/api-types.ts';
import { useText } from '../../ui/i18n.ts';
import { classes } from '../../ui/classes.ts';
import { Tag } from '../../ui/tag.tsx';
import { Feel } from './feel.tsx';
import { Fold } from './fold.tsx';
import { Frame } from './frame.tsx';
import styles from './manual.module.css';

/** What the rules work out: the values of the result, the tables with all rows, and the standards of the region they read. */
export function ManualTables({ manual }: { readonly manual: ServiceManual }) {
  const { t } = useTranslation('desk');
  const text = useText();
  if (manual.values.length + manual.tables.length + manual.parameters.length === 0) return null;
  return (
    <section aria-labelledby="values">
      <h2 id="values">{t('manual.values.title')}</h2>
      {manual.values.length > 0 && (
        <dl className={styles['facts']}>
          {manual.values.map(({ id, name, inner, rule, table, said }) => {
            const called = text(name);
            return <div key={id}><dt>{called}{inner && <small>{t('manual.values.inner')}</small>}</dt><dd>{table ? t('manual.values.table', { name: text(table) }) : said ? text(said) : rule && text(rule.words)}{rule && <Feel name={called} rule={rule} />}</dd></div>;
          })}
        </dl>
      )}
      {manual.tables.map((table) => <Table key={table.id} table={table} />)}
      {manual.parameters.length > 0 && (
        <>
          <h3 id="parameters">{t('manual.parameters.title')}</h3>
          <Frame of="parameters">
            <table className={styles['table']}>
              <thead><tr>{(['name', 'value', 'since', 'source'] as const).map((head) => <th key={head} scope="col">{t(`manual.parameters.${head}`)}</th>)}</tr></thead>
              <tbody>{manual.parameters.map((each) => (
                <tr key={each.id}>
                  <th scope="row">{text(each.name)}</th>
                  {each.text === undefined ? <td colSpan={3}>{t('manual.parameters.none')}</td> : (
                    <>
                      <td><strong>{text(each.text)}</strong>{each.toVerify && <> <Tag tone="amber">{t('manual.parameters.toVerify')}</Tag></>}</td>
                      <td>{each.to === undefined ? t('manual.parameters.from', { from: each.from }) : t('manual.parameters.fromTo', { from: each.from, to: each.to })}</td>
                      <td className={styles['small']} lang="zh-CN">{each.source}</td>
                    </>
                  )}
                </tr>
              ))}</tbody>
            </table>
          </Frame>
        </>
      )}
    </section>
  );
}

function Table({ table }: { readonly table: ManualTable }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const id = `table-${table.id}`;
  const hits: Readonly<Record<string, string>> = t('manual.tables.hits', { returnObjects: true });
  const called = (column: number): string | undefined => table.columns[column] && text(table.columns[column].words);
  return (
    <Fold id={id} title={<>{text(table.name)} <small>{t('manual.tables.rows', { count: table.rows.length })}</small></>}>
      <p className={styles['small']}>{t('manual.tables.hit', { hit: hits[table.hit] ?? table.hit })}</p>
      <p className={styles['small']}><AsWritten>{t('manual.tables.source', { source: table.source })}</AsWritten></p>
      <Frame name={text(table.name)}>
        <table className={classes(styles['table'], styles['rows'])}>
          <thead><tr>{table.columns.map((column) => <th key={column.feel} scope="col" data-result={column.result || undefined}>{text(column.words)}{column.result && <> <Tag tone="jade">{t('manual.tables.result')}</Tag></>}</th>)}</tr></thead>
          <tbody>
            {table.rows.map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={table.columns[column]?.feel ?? column} data-label={called(column)}>{text(cell.words)}</td>)}</tr>)}
            {table.otherwise.length > 0 && <tr>{table.otherwise.map((cell, column) => <td key={table.columns[column]?.feel ?? column} data-label={called(column)}>{column === 0 ? t('manual.tables.otherwise') : text(cell.words)}</td>)}</tr>}
          </tbody>
        </table>
      </Frame>
      {table.then && <p>{t('manual.tables.then')}{t('mark.colon', { ns: 'ui' })}{text(table.then.words)}</p>}
      <Feel name={text(table.name)} rule={{ feel: [table.columns.map(({ feel }) => feel), ...[...table.rows, ...(table.otherwise.length > 0 ? [table.otherwise] : [])].map((row) => row.map(({ feel }) => feel))].map((cells) => cells.join('  |  ')).join('\n') + (table.then ? `\n${table.then.feel}` : '') }} />
    </Fold>
  );
}
