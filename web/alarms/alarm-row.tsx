import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import styles from '../supervision/supervision.module.css';
import type { Alarms, AlarmView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import { ActForm, type Act } from './act-form.tsx';
import own from './alarms.module.css';
import { CaseList } from './case-list.tsx';
import { CasesChart } from './chart.tsx';

const TONES = { stopped: 'vermilion', released: 'jade', nothing: 'grey' } as const;

/** The one that a link leads to: it comes into view once it is there. */
function show(article: HTMLElement | null): void {
  article?.scrollIntoView({ block: 'start' });
}

type Props = { readonly alarm: AlarmView; readonly cities: Alarms['cities']; readonly desks: Alarms['desks']; /** A form was opened here, or has gone. */ readonly onWriting: (id: string, writes: boolean) => void };

/** One alarm: what was seen of whom, its cases over time, what was done; acted on here while it is open. */
export function AlarmRow({ alarm, cities, desks, onWriting }: Props) {
  const { t } = useTranslation('alarms');
  const text = useText();
  const [act, setAct] = useState<Act>();
  const turn = (next: Act | undefined): void => { setAct(next); onWriting(alarm.id, next !== undefined); };
  const { id, detector, about, since, at, supervisor, stops, closed, bars, acts, enquiries } = alarm;
  const what = `${text(detector)} · ${text(about)}`;
  const open: readonly Act[] = [...(alarm.own ? [] : ['taken' as const]), 'noted', ...(desks.length > 0 ? ['askDesk' as const] : []), 'ask', ...(alarm.stoppable ? ['stopped' as const] : []), ...(stops === 'stopped' ? ['released' as const] : []), 'close'];
  return (
    <article id={id} ref={id === decodeURIComponent(location.hash.slice(1)) ? show : undefined} className={styles['box']} aria-label={what}>
      <div className={own['gap']}>
        <h3><AsWritten>{what}</AsWritten></h3>
        <p className={styles['tags']}><Tag tone={TONES[stops]}>{t(`stops.${stops}`)}</Tag>{stops === 'stopped' && <Link to="/desk/brakes">{t('brake')}</Link>}{closed && <Tag tone={closed.finding === 'real' ? 'vermilion' : 'grey'}>{t(`finding.${closed.finding}`)}</Tag>}</p>
        <p>{text(alarm.what)}</p>
        <p className={styles['small']}>{[t('since', { since: formatInstant(since), at: formatInstant(at) }), supervisor === null ? t('nobody') : t(alarm.own ? 'chargeOwn' : 'charge', { who: supervisor })].join(' · ')}</p>
        {alarm.elsewhere.length > 0 && <p>{t('elsewhere', { cities: alarm.elsewhere.map(text).join(t('join')) })}</p>}
        {bars.length > 0 && <CasesChart bars={bars} />}
        {alarm.examples.length > 0 && <ul className={own['acts']} aria-label={t('examples')}>{alarm.examples.map((each, place) => <li key={place}>{text(each)}</li>)}</ul>}
        {alarm.count > 0 && <CaseList alarm={alarm} />}
        {acts.length + enquiries.length > 0 && (
          <ul className={own['acts']} aria-label={t('acts')}>
            {acts.map((each) => <li key={`${each.at}${each.kind.en}`}><AsWritten>{each.note}</AsWritten><small>{t('act', { kind: text(each.kind), who: each.by, at: formatInstant(each.at) })}</small></li>)}
            {enquiries.map(({ id: asked, city, question, answer, until, late }) => <li key={asked}>{t('asked', { city: text(city), text: question })}<small>{answer ? t('answered', { at: formatInstant(answer.at), text: answer.text }) : until === undefined ? t('waiting') : t(late ? 'waitingLate' : 'waitingUntil', { until: formatDay(until) })}</small></li>)}
          </ul>
        )}
        {act === undefined
          ? !closed && <div className={styles['acts']}>{open.map((each) => <Button key={each} size="small" look={each === 'close' ? 'primary' : 'secondary'} onPress={() => turn(each)} label={t('of', { act: t(each), what })}>{t(each)}</Button>)}</div>
          : <ActForm key={act} act={act} alarm={alarm} cities={cities} desks={desks} what={what} onDone={() => turn(undefined)} />}
      </div>
    </article>
  );
}
