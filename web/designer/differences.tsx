import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../desk/manual/frame.tsx';
import manual from '../desk/manual/manual.module.css';
import type { RulesDifference, RulesOfService } from '../ui/api-types.ts';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { differencesQuery } from './queries.ts';
import styles from './designer.module.css';

const TONES = { same: 'grey', changed: 'amber', added: 'jade', removed: 'vermilion' } as const;

/** What of these rules is another in another city, or was another in an earlier version. */
export function Differences({ rules }: { readonly rules: RulesOfService }) {
  const { t } = useTranslation('designer');
  const text = useText();
  const [other, setOther] = useState<string | null>(null);
  const cities = rules.regions.filter(({ code }) => code !== rules.region.code).map(({ code, name }) => ({ id: `region ${code}`, name: t('differences.city', { name: text(name) }) }));
  const versions = rules.versions.filter(({ version }) => version !== rules.version).map(({ version, since }) => ({ id: `version ${version}`, name: t('differences.version', { since: formatInstant(since), version: version.slice(0, 12) }) }));
  return (
    <section aria-labelledby="differences" className={styles['try']}>
      <h2 id="differences">{t('differences.title')}</h2>
      <p className={styles['small']}>{t('differences.lead')}{versions.length === 0 && `${t('mark.gap', { ns: 'ui' })}${t('differences.onlyVersion')}`}</p>
      <Select label={t('differences.with')} options={[...cities, ...versions]} value={other} onChange={setOther} />
      {other !== null && <Compared rules={rules} other={other} />}
    </section>
  );
}

function Compared({ rules, other }: { readonly rules: RulesOfService; readonly other: string }) {
  const { t } = useTranslation('designer');
  const [kind, id = ''] = other.split(' ');
  const found = useQuery(differencesQuery(rules.code, { region: rules.region.code, on: rules.on, ...(kind === 'region' ? { withRegion: id } : { withVersion: id }) }));
  const seen = stillThere(found);
  const problem = found.isError && <ProblemMessage error={found.error} onRetry={() => void found.refetch()} signInAs="staff" />;
  if (seen === undefined) return problem || <Skeleton lines={4} />;
  const { gone, criteria, values, standards, tables } = seen;
  const count = criteria.length + values.length + standards.length + tables.length;
  return (
    <>
      {problem}
      <p role="status">{gone ? t('differences.gone') : count === 0 ? t('differences.none') : t('differences.found', { count })}</p>
      {[['criteria', criteria], ['values', values]].map(([name, list]) => <Texts key={name as string} title={t(`rules.${name as 'criteria' | 'values'}`)} rows={(list as RulesDifference['criteria']).map((each) => ({ name: each.name, ...(each.before && { before: each.before.words }), ...(each.after && { after: each.after.words }) }))} />)}
      <Texts title={t('rules.standards')} rows={standards} />
      {tables.map((table) => <Table key={table.id} table={table} />)}
    </>
  );
}

function Texts({ title, rows }: { readonly title: string; readonly rows: RulesDifference['standards'] }) {
  const { t } = useTranslation('designer');
  const text = useText();
  if (rows.length === 0) return null;
  return (
    <Frame name={title}>
      <table className={manual['table']}>
        <caption className={styles['tableName']}>{title}</caption>
        <thead><tr><th scope="col">{t('differences.what')}</th><th scope="col">{t('differences.before')}</th><th scope="col">{t('differences.after')}</th></tr></thead>
        <tbody>{rows.map(({ name, before, after }) => <tr key={name.zh}><th scope="row">{text(name)}</th><td>{before ? text(before) : '—'}</td><td>{after ? text(after) : '—'}</td></tr>)}</tbody>
      </table>
    </Frame>
  );
}

function Table({ table }: { readonly table: RulesDifference['tables'][number] }) {
  const { t } = useTranslation('designer');
  const text = useText();
  return (
    <Frame name={text(table.name)}>
      <table className={manual['table']}>
        <caption className={styles['tableName']}>{text(table.name)}</caption>
        <thead><tr><th scope="col">{t('differences.change')}</th>{table.columns.map((column, at) => <th key={at} scope="col">{text(column)}</th>)}</tr></thead>
        <tbody>{table.rows.map(({ change, before, after }, at) => (
          <tr key={at} data-change={change}>
            <th scope="row"><Tag tone={TONES[change]}>{t(`differences.changes.${change}`)}</Tag></th>
            {table.columns.map((_column, column) => {
              const [was, is] = [before?.[column], after?.[column]];
              return <td key={column}>{was && is && was.feel !== is.feel ? <><del>{text(was.words)}</del> <ins>{text(is.words)}</ins></> : is ? text(is.words) : was && text(was.words)}</td>;
            })}
          </tr>
        ))}</tbody>
      </table>
    </Frame>
  );
}
