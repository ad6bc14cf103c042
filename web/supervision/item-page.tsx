import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { Timeline } from '../desk/timeline.tsx';
import type { SupervisionItem } from '../ui/api-types.ts';
import { ClockBadge } from '../ui/clock-badge.tsx';
import { formatInstant, formatShortDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Skeleton } from '../ui/progress.tsx';
import { problemOf } from '../ui/request.ts';
import { stillThere } from '../ui/still-there.ts';
import { StatusTag } from '../ui/tag.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { useTried } from '../ui/tried.ts';
import { JointBox } from '../joint/joint-box.tsx';
import { RulingForm } from '../joint/ruling-form.tsx';
import { NotRead } from '../task/not-read.tsx';
import { AgainBox } from './again-box.tsx';
import { OrderForm } from './order-form.tsx';
import { VersionBox } from './version-box.tsx';
import { supervisionItemQuery } from './queries.ts';
import { rulingsOf, supervisedOf, type Sent } from './use-supervise.ts';
import { StaffOnly } from './staff-only.tsx';
import styles from './supervision.module.css';

/** One item as its supervisor sees it: how far it is, who has it, and what can be done about it. */
export function SupervisionItemPage() {
  const { t } = useTranslation('supervision');
  const params: { readonly case?: string; readonly no?: string } = useParams({ strict: false });
  const place = { number: params.case ?? '', no: Number(params.no) };
  return <StaffOnly title={t('title')} back={`/desk/supervision/${place.number}/${place.no}`} needs="supervisor">{() => <Opened {...place} />}</StaffOnly>;
}

function Opened({ number, no }: { readonly number: string; readonly no: number }) {
  const { t } = useTranslation('supervision');
  const item = useQuery(supervisionItemQuery(number, no));
  const seen = stillThere(item);
  const of = supervisedOf({ case: number, no });
  return (
    <div className={styles['page']}>
      <p><Link to="/desk/supervision">← {t('item.back')}</Link></p>
      {item.isPending && <Skeleton lines={8} card />}
      {item.isError && !seen && <h1>{t('item.error')}</h1>}
      {item.isError && [403, 404, 422].includes(problemOf(item.error).status) ? <><TooLate of={of} gone /><p>{t('item.gone')}</p></> : <NotRead read={item} of={of} />}
      {seen && <Item key={`${number}/${no}`} item={seen} />}
    </div>
  );
}

/** By which action an act is allowed. */
const ACTIONS = { order: 'order', again: 'grant-again', version: 'move-version', joint: 'joint-rule' } as const satisfies Readonly<Record<Sent['act']['act'], string>>;

/** Whether the form of what was sent still stands on the page: a ruling begins anew with each that was made. */
function stands(item: SupervisionItem, { act, rulings }: Sent, may: (action: string) => boolean): boolean {
  return may(ACTIONS[act.act]) && (act.act !== 'joint' || rulings === rulingsOf(item));
}

function Item({ item }: { readonly item: SupervisionItem }) {
  const { t } = useTranslation('supervision');
  const text = useText();
  const orders = useRef<HTMLHeadingElement>(null);
  const may = (action: string): boolean => item.actions.some((each) => each.action === action && each.allowed);
  const tried = useTried(supervisedOf(item))?.sent as Sent | undefined;
  const late = tried !== undefined && !stands(item, tried, may);
  const whyNot = item.actions.find(({ action }) => action === 'order')?.why;
  const names = item.departments.map(text).join(t('mark.list', { ns: 'ui' }));
  return (
    <>
      <header className={styles['head']}>
        <h1>{text(item.name)}</h1>
        <p>{t('item.number', { number: item.case, no: item.no })}{text(item.lifeEvent) !== text(item.name) && `\u00a0· ${text(item.lifeEvent)}`}</p>
        <p className={styles['tags']}><StatusTag staff status={item.status} /><ClockBadge clock={item.clock} full /></p>
        <p>{t('item.with')}{t('mark.colon', { ns: 'ui' })}{item.holder ?? (names === '' ? t('nobody') : names)}</p>
        {item.delay && <p><AsWritten>{t('delay', { reason: item.delay.reason })}</AsWritten></p>}
        {item.escalations.map((each) => <p key={each.at} className={styles['small']}>{t(`escalated.${each.to}`, { at: formatInstant(each.at) })}</p>)}
        <p className={styles['small']}>{t('item.privacy')}</p>
      </header>
      {late && <TooLate of={supervisedOf(item)} may={may(ACTIONS[tried.act.act])} now={may(ACTIONS[tried.act.act]) ? undefined : tried.act.act === 'joint' ? t('item.ruledMeanwhile') : tried.act.act === 'again' && item.again?.answer ? t('item.answeredMeanwhile', { by: item.again.answer.by }) : undefined} />}
      {item.joint && <JointBox joint={item.joint} />}
      {may('joint-rule') && <RulingForm key={rulingsOf(item)} item={item} />}
      <AgainBox item={item} mayAnswer={may('grant-again')} />
      <section className={styles['part']} aria-labelledby="orders">
        <h2 id="orders" ref={orders} tabIndex={-1}>{t('item.orders')}</h2>
        {item.orders.map((order) => (
          <div key={order.at} className={styles['box']}>
            <p><AsWritten>{t('item.ordered', { at: formatInstant(order.at), by: order.by, until: formatShortDay(order.until), what: order.what })}</AsWritten></p>
            <p>{order.answer ? t('item.answered', { at: formatInstant(order.answer.at), by: order.answer.by, text: order.answer.text }) : <strong>{t('item.open')}</strong>}</p>
          </div>
        ))}
        {may('order') ? <OrderForm item={item} heading={orders} /> : whyNot && <p className={styles['small']}>{text(whyNot)}</p>}
      </section>
      <VersionBox item={item} mayMove={may('move-version')} />
      <section className={styles['part']} aria-labelledby="timeline"><h2 id="timeline">{t('item.timeline')}</h2><Timeline entries={item.timeline} /></section>
    </>
  );
}
