import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdminOffice, AdminOffices } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Tag } from '../ui/tag.tsx';
import { toast } from '../ui/toast.tsx';
import { whenGone } from '../ui/when-gone.ts';
import { EndOffice } from './end-office.tsx';
import { HALL } from './office-draft.ts';
import { OfficeForm } from './office-form.tsx';
import { officesQuery, trailQuery, undoOffice } from './queries.ts';
import styles from './admin.module.css';

/** The offices of the city: what holds, what waits for its day, what was done about each; a system administrator enters, changes and ends them. */
export function Offices() {
  const { t } = useTranslation('admin');
  const read = useQuery(officesQuery);
  const [entering, setEntering] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The form comes in the place of its button, and the button in that of the form: the keyboard stays there.
  const enter = (open: boolean): void => {
    setEntering(open);
    whenGone(() => heading.current);
  };
  return (
    <section className={styles['part']} aria-labelledby="offices">
      <h2 id="offices" ref={heading} tabIndex={-1}>{t('offices')}</h2>
      <p className={styles['small']}>{t('officesHow')}</p>
      {read.isPending && <Skeleton card lines={4} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {read.data?.may && (entering ? <OfficeForm view={read.data} onDone={() => enter(false)} /> : <div><Button look="secondary" onPress={() => enter(true)}>{t('officeNew')}</Button></div>)}
      {read.data && <ul className={styles['cards']}>{read.data.offices.map((office) => <li key={office.id}><Office office={office} view={read.data} /></li>)}</ul>}
    </section>
  );
}

function Office({ office, view }: { readonly office: AdminOffice; readonly view: AdminOffices }) {
  const { t } = useTranslation('admin');
  const text = useText();
  const [doing, setDoing] = useState<'change' | 'end'>();
  const { facts, waits, history, state, by, ends } = office;
  const card = useRef<HTMLElement>(null);
  const turn = (to?: 'change' | 'end'): void => {
    setDoing(to);
    whenGone(() => card.current);
  };
  const stop = () => turn();
  return (
    <article ref={card} tabIndex={-1} className={styles['card']} aria-label={text(office.name)}>
      <h3>{text(office.name)} <Tag tone={state === 'open' ? 'jade' : state === 'opens' ? 'blue' : 'grey'}>{t(`officeState.${state}`)}</Tag>{by !== 'catalogue' && <Tag>{t(`officeBy.${by}`)}</Tag>}</h3>
      <dl className={styles['change']}>
        {facts.address !== undefined && <><dt>{t('address')}</dt><dd lang="zh-CN">{facts.address}</dd></>}
        <dt>{t('hours')}</dt><dd>{text(office.hours)}</dd>
        <dt>{t('windows')}</dt><dd>{facts.windows.length === 0 ? t('noWindows') : t('windowCount', { number: facts.windows.length })}</dd>
        <dt>{t('staff')}</dt><dd>{office.staff}</dd>
        {ends !== undefined && <><dt>{t('endsOn')}</dt><dd>{formatDay(ends)}</dd></>}
      </dl>
      {waits && <Waiting office={office} waits={waits} may={view.may} />}
      {doing === 'change' && <OfficeForm view={view} office={office} onDone={stop} />}
      {doing === 'end' && <EndOffice office={office} today={view.today} onDone={stop} />}
      {view.may && doing === undefined && state !== 'ended' && waits === undefined && (
        <div className={styles['acts']}>
          <Button size="small" look="secondary" label={t('officeChange', { name: text(office.name) })} onPress={() => turn('change')}>{t('change')}</Button>
          {office.id !== HALL && <Button size="small" look="quiet" label={t('officeEndOf', { name: text(office.name) })} onPress={() => turn('end')}>{t('officeEndShort')}</Button>}
        </div>
      )}
      {history.length > 0 && (
        <details>
          <summary>{t('officeHistory', { number: history.length })}</summary>
          <ul className={styles['history']}>{history.map((each) => <li key={each.change}><span className={styles['small']}>{formatInstant(each.at)} · {each.by}{each.undone && <> · <strong>{t('undone')}</strong></>}</span><span>{text(each.what)}</span></li>)}</ul>
        </details>
      )}
    </article>
  );
}

/** A change that holds from a later day on, which can be undone until then. */
function Waiting({ office, waits, may }: { readonly office: AdminOffice; readonly waits: NonNullable<AdminOffice['waits']>; readonly may: boolean }) {
  const { t } = useTranslation('admin');
  const text = useText();
  const queries = useQueryClient();
  const undoing = useMutation({
    mutationFn: () => undoOffice(office.id, waits.change),
    onSuccess: (now) => {
      queries.setQueryData(officesQuery.queryKey, now);
      void queries.invalidateQueries({ queryKey: trailQuery.queryKey });
      toast(t('done.officeUndone'));
    },
  });
  return (
    <>
      <Notice tone="wait" title={t('waitsUntil', { day: formatDay(waits.from) })} action={may ? <Button size="small" look="secondary" busy={undoing.isPending} label={t('undoOf', { name: text(office.name) })} onPress={() => undoing.mutate()}>{t('undo')}</Button> : undefined}><p>{text(waits.what)}</p></Notice>
      {undoing.isError && <ProblemMessage error={undoing.error} signInAs="staff" />}
    </>
  );
}
