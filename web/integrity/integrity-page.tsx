import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { Integrity } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { publicCode } from '../ui/public-code.ts';
import { SheetLink } from '../ui/sheet-link.tsx';
import { Discretion } from './discretion.tsx';
import { Hands } from './hands.tsx';
import { Deviations, Officers, Passing } from './officers.tsx';
import { integrityQuery } from './queries.ts';
import { ShareBars, shareOf } from './share-bars.tsx';
import { Take } from './take.tsx';
import styles from './integrity.module.css';

/** Where a human hand touched cases and why, what discretion is left, and what officers did beside the drawn order: for supervisors and heads. */
export function IntegrityPage() {
  const { t } = useTranslation('integrity');
  return <StaffOnly title={t('title')} back="/desk/integrity" needs="supervisor" only={{ title: t('only'), how: t('onlyHow') }}>{() => <Loaded />}</StaffOnly>;
}

function Loaded() {
  const { t } = useTranslation('integrity');
  const [service, setService] = useState<string | undefined>();
  const read = useQuery(integrityQuery(service));
  return (
    <>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t('lead')}</p>
      {read.isPending && <Skeleton card lines={8} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {read.data && (
        <>
          <p className={styles['small']}>{t('at', { at: formatInstant(read.data.at) })}</p>
          <SheetLink href="/api/v1/staff/integrity/sheet" query={{ service }} words={t('takeAll')} />
          <Alone board={read.data} onWhy={setService} />
          <Grounds board={read.data} service={service} onAll={() => setService(undefined)} />
          <Hands service={service} />
          <Officers board={read.data} />
          <Deviations board={read.data} />
          <Passing board={read.data} />
          <Discretion board={read.data} />
        </>
      )}
    </>
  );
}

function Alone({ board: { total, items, months }, onWhy }: { readonly board: Integrity; readonly onWhy: (service: string) => void }) {
  const { t } = useTranslation('integrity');
  const text = useText();
  const all = { decided: total.reduce((sum, { decided }) => sum + decided, 0), alone: total.reduce((sum, { alone }) => sum + alone, 0) };
  const why = (service: string): void => {
    onWhy(service);
    document.getElementById('grounds')?.scrollIntoView({ block: 'start' });
  };
  return (
    <section className={styles['part']} aria-labelledby="alone">
      <h2 id="alone">{t('alone')}</h2>
      {items.length === 0
        ? <EmptyState title={t('none')}>{t('noneHow')}</EmptyState>
        : (
          <>
            <div className={styles['big']}><ShareBars trend={total} name={t('alone')} /><p>{t('aloneText', { months: months.length, decided: all.decided, alone: all.alone, share: shareOf(all) })}</p></div>
            <Take part="alone" name={t('alone')} />
            <DataTable of="alone" heads={[{ text: t('code') }, ...(['decided', 'without', 'share'] as const).map((each) => ({ text: t(each), figure: true })), { text: t('byMonth') }, { text: t('grounds') }]} rows={items.map((item) => ({
              key: item.service,
              cells: [
                <>{text(item.name)} <span className={styles['small']}>{publicCode(item.service)}</span></>, item.decided, item.alone, shareOf(item), <ShareBars key="bars" trend={item.trend} name={text(item.name)} />,
                item.alone < item.decided && <Button key="why" look="quiet" size="small" label={`${t('why')}${t('mark.colon', { ns: 'ui' })}${text(item.name)}`} onPress={() => why(item.service)}>{t('why')}</Button>,
              ],
            }))} />
          </>
        )}
    </section>
  );
}

function Grounds({ board: { grounds, items, since }, service, onAll }: { readonly board: Integrity; readonly service: string | undefined; readonly onAll: () => void }) {
  const { t } = useTranslation('integrity');
  const text = useText();
  const of = items.find((item) => item.service === service);
  return (
    <section className={styles['part']} aria-labelledby="grounds">
      <h2 id="grounds">{of ? t('groundsOf', { name: text(of.name) }) : t('grounds')}</h2>
      {of && <p><Button look="quiet" size="small" onPress={onAll}>{t('all')}</Button></p>}
      <p className={styles['small']}>{grounds.length === 0 ? t('groundsNone') : t('groundsLead', { since: formatDay(since) })}</p>
      {grounds.length > 0 && <Take part="grounds" name={t('grounds')} service={service} />}
      {grounds.length > 0 && (
        <DataTable of="grounds" heads={[{ text: t('ground') }, { text: t('lacking') }, { text: t('department') }, { text: t('count'), figure: true }]}
          rows={grounds.map((ground) => ({ key: `${ground.id}/${ground.element?.zh ?? ''}/${ground.department?.zh ?? ''}`, cells: [text(ground.text), ground.element && text(ground.element), ground.department && text(ground.department), ground.count] }))} />
      )}
    </section>
  );
}
