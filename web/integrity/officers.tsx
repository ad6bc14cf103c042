import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Integrity } from '../ui/api-types.ts';
import { DataTable } from '../ui/data-table.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Take } from './take.tsx';
import styles from './integrity.module.css';

const COUNTS = ['drawn', 'deviated', 'passed', 'decided', 'judgedItems', 'judgedCriteria', 'inBulk'] as const;
type Props = { readonly board: Integrity };

/** What officers did beside the drawn order, passed on, and judged, by their public numbers. */
export function Officers({ board: { officers, since } }: Props) {
  const { t } = useTranslation('integrity');
  return (
    <section className={styles['part']} aria-labelledby="officers">
      <h2 id="officers">{t('officers')}</h2>
      <p className={styles['small']}>{officers.length === 0 ? t('officersNone') : t('officersLead', { since: formatDay(since) })}</p>
      {officers.length > 0 && <Take part="officers" name={t('officers')} />}
      {officers.length > 0 && (
        <DataTable of="officers" heads={[{ text: t('officer') }, ...COUNTS.map((each) => ({ text: t(each), figure: true }))]} rows={officers.map((row) => ({ key: row.officer, cells: [row.officer, ...COUNTS.map((each) => row[each])] }))} />
      )}
    </section>
  );
}

export function Deviations({ board: { deviations } }: Props) {
  const { t } = useTranslation('integrity');
  return (
    <section className={styles['part']} aria-labelledby="deviations">
      <h2 id="deviations">{t('deviations')}</h2>
      {deviations.length === 0 ? <p className={styles['small']}>{t('deviationsNone')}</p> : <Take part="deviations" name={t('deviations')} />}
      <ul className={styles['list']}>
        {deviations.map(({ officer, case: number, no, at, before }) => (
          <li key={`${number}/${String(no)}`}><span>{t('deviation', { officer, at: formatInstant(at) })}</span><Item number={number} no={no} /><span>{t('before', { due: formatDay(before.due) })}</span><Item number={before.case} no={before.no} /></li>
        ))}
      </ul>
    </section>
  );
}

export function Passing({ board: { passed } }: Props) {
  const { t } = useTranslation('integrity');
  const text = useText();
  return (
    <section className={styles['part']} aria-labelledby="passing">
      <h2 id="passing">{t('passing')}</h2>
      {passed.length === 0 ? <p className={styles['small']}>{t('passingNone')}</p> : <Take part="passed" name={t('passing')} />}
      <ul className={styles['list']}>
        {passed.map(({ case: number, no, name, at, kind, by }) => (
          <li key={`${number}/${String(no)}/${at}`}><span>{formatInstant(at)}</span><strong>{t(`kind.${kind}`)}</strong><span>{by === undefined ? t('bySystem') : t('by', { officer: by })}</span><span>{text(name)}</span><Item number={number} no={no} /></li>
        ))}
      </ul>
    </section>
  );
}

/** The reason stands in the item, where a supervisor's look is noted. */
export function Item({ number, no }: { readonly number: string; readonly no: number }) {
  const { t } = useTranslation('integrity');
  return <Link to="/desk/supervision/$case/$no" params={{ case: number, no: String(no) }} preload={false}>{number} · {t('itemNo', { no })}</Link>;
}
