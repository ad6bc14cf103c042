import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnterpriseStatement } from '../ui/api-types.ts';
import { DataTable, type Head, type Row } from '../ui/data-table.tsx';
import { formatDay, formatMonth } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { mayOpen, useMe } from '../ui/use-me.ts';
import { yuan } from './money.ts';
import styles from './statements.module.css';

type Of = { readonly statement: EnterpriseStatement };
/** As many rows as anybody reads on a page; the sheet has all. */
const SHOWN = 100;

function Part({ id, title, none, heads, rows }: { readonly id: string; readonly title: string; readonly none?: string; readonly heads: readonly Head[]; readonly rows: readonly Row[] }) {
  const { t } = useTranslation('statements');
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? <p className={styles['small']}>{none}</p> : <DataTable of={id} heads={heads} rows={rows.slice(0, SHOWN)} />}
      {rows.length > SHOWN && <p className={styles['small']}>{t('more', { count: SHOWN })}</p>}
    </section>
  );
}

/** Each month a row, and what they come to together. */
export function MonthTable({ statement: { months, totals } }: Of) {
  const { t } = useTranslation('statements');
  const text = useText();
  const insured = months[0]?.insured ?? [];
  const names = ['hired', 'left', 'applications', 'approved', 'refused', 'running', 'otherwise', 'inTime', 'lateHead', 'arrived'] as const;
  const heads: Head[] = [{ text: t('month') }, { text: t('atEnd'), figure: true }, ...insured.map(({ name }) => ({ text: text(name), figure: true })), ...names.map((name) => ({ text: t(name), figure: true }))];
  const figures = (of: EnterpriseStatement['totals'] | EnterpriseStatement['months'][number]): ReactNode[] => [of.hired, of.left, of.filed, of.approved, of.refused, of.open, of.otherwise, of.kept, of.late, yuan(of.paidFen, t('field.yuan', { ns: 'ui' }))];
  return <Part id="by-month" title={t('months')} heads={heads} rows={[...months.map((month) => ({ key: month.month, cells: [formatMonth(month.month), month.staff, ...month.insured.map(({ count }) => count), ...figures(month)] })), { key: 'total', cells: [t('total'), '', ...insured.map(() => ''), ...figures(totals)] }]} />;
}

export function Moves({ statement: { moves } }: Of) {
  const { t } = useTranslation('statements');
  return <Part id="moves" title={t('moves')} none={t('noMoves')} heads={[{ text: t('name') }, { text: t('id') }, { text: t('what') }, { text: t('day') }]} rows={moves.map(({ what, name, number, on }, at) => ({ key: String(at), cells: [name, number, t(`movedAs.${what}`), formatDay(on)] }))} />;
}

/** A case leads to its page where whoever looks may open it. */
function Case({ number }: { readonly number: string }) {
  const me = useMe().data;
  return mayOpen(me, 'matters') ? <Link to="/cases/$number" params={{ number }}>{number}</Link> : <>{number}</>;
}

export function Items({ statement: { items } }: Of) {
  const { t } = useTranslation('statements');
  const text = useText();
  const heads = [{ text: t('matter'), long: true }, { text: t('about') }, { text: t('filedOn') }, { text: t('filedBy') }, { text: t('result') }, { text: t('ended') }, { text: t('limit') }, { text: t('case'), long: true }];
  return <Part id="items" title={t('items')} none={t('noItems')} heads={heads} rows={items.map(({ case: number, no, matter, about = t('self'), filedOn, by, statusText, endedOn, kept }) => ({ key: `${number}/${no}`, some: kept === 'late' ? [6] : [], cells: [text(matter), about, formatDay(filedOn), text(by), text(statusText), endedOn && formatDay(endedOn), t(`keptAs.${kept}`), <Case key="case" number={number} />] }))} />;
}

export function MoneyTable({ statement: { money } }: Of) {
  const { t } = useTranslation('statements');
  const text = useText();
  const heads = [{ text: t('matter'), long: true }, { text: t('kind') }, { text: t('day') }, { text: t('amount'), figure: true }, { text: t('less'), figure: true }, { text: t('state') }, { text: t('fund') }, { text: t('case'), long: true }];
  return <Part id="money" title={t('money')} none={t('noMoney')} heads={heads} rows={money.map(({ what, case: number, matter, fund, on, amountFen, lessFen, monthly, statusText }, at) => ({ key: String(at), cells: [text(matter), t(`moneyAs.${what}`), formatDay(on), monthly ? t('monthly', { amount: yuan(amountFen, t('field.yuan', { ns: 'ui' })) }) : yuan(amountFen, t('field.yuan', { ns: 'ui' })), lessFen > 0 && yuan(lessFen, t('field.yuan', { ns: 'ui' })), text(statusText), text(fund), number !== undefined && <Case key="case" number={number} />] }))} />;
}

export function Promises({ statement: { promises } }: Of) {
  const { t } = useTranslation('statements');
  const text = useText();
  return <Part id="promises" title={t('promises')} none={t('noPromises')} heads={[{ text: t('promised'), long: true }, { text: t('signed') }, { text: t('state') }, { text: t('until') }, { text: t('case'), long: true }]} rows={promises.map(({ case: number, what, signedOn, standingText, until }, at) => ({ key: String(at), cells: [text(what), formatDay(signedOn), text(standingText), until && formatDay(until), <Case key="case" number={number} />] }))} />;
}

export function Filers({ statement: { filers } }: Of) {
  const { t } = useTranslation('statements');
  const text = useText();
  return <Part id="filers" title={t('filers')} none={t('noItems')} heads={[{ text: t('who') }, { text: t('applications'), figure: true }]} rows={filers.map(({ who, cases }, at) => ({ key: String(at), cells: [text(who), cases] }))} />;
}
