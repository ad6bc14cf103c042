import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Contact } from '../../guide/contact.tsx';
import { Filers } from '../../guide/filers.tsx';
import type { GuideService, LifeEventDetail } from '../../ui/api-types.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { DependencyMap, type MapItem } from '../../ui/dependency-map.tsx';
import { useText } from '../../ui/i18n.ts';
import { stillThere } from '../../ui/still-there.ts';
import { mayHandIn, useMe } from '../../ui/use-me.ts';
import { ProblemPage } from '../../ui/problem-message.tsx';
import { PageSkeleton } from '../../ui/progress.tsx';
import { useCity } from '../queries.ts';
import { BeforeNow } from './before-now.tsx';
import { publicCode } from '../../ui/public-code.ts';
import { Quote } from '../../guide/quote.tsx';
import styles from './guide.module.css';

/** What a life event is made of, readable without signing in and fit for print. */
export function GuidePage() {
  const { lifeEvent } = useParams({ from: '/hall/life-events/$lifeEvent' });
  const { t } = useTranslation('hall');
  const event = useQuery(useCity().lifeEvent(lifeEvent));
  const seen = stillThere(event);
  if (seen === undefined) return event.isPending ? <PageSkeleton /> : <ProblemPage error={event.error} onRetry={() => void event.refetch()} missing={{ title: t('lost.eventTitle'), text: t('lost.eventText'), go: t('lost.eventGo'), href: '/' }} />;
  // A matter on its own has a guide of its own.
  if (seen.services.length === 1 && seen.services[0]?.code === lifeEvent) return <Navigate to="/services/$code" params={{ code: lifeEvent }} replace />;
  return <Guide event={seen} />;
}

function Guide({ event }: { readonly event: LifeEventDetail }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const given = mayHandIn(useMe().data, event.id);
  return (
    <>
      <title>{`${text(event.name)} · ${t('guide.crumb')} · ${t('brand', { ns: 'ui' })}`}</title>
      <p className={styles['crumb']}><a href="/guides">{t('guide.crumb')}</a></p>
      <header className={styles['head']}>
        <div>
          <h1>{text(event.name)}</h1>
          <p className={styles['lead']}>{text(event.summary)}</p>
          <dl className={styles['about']}>
            <div><dt>{t('guide.filers')}</dt><dd><Filers filers={event.filers} />{event.inPerson && <p>{text(event.inPerson)}</p>}</dd></div>
            <div><dt>{t('guide.basis')}</dt><dd lang="zh-CN">{event.source}</dd></div>
          </dl>
        </div>
        <div className={styles['acts']}>
          {given ? <Link to="/life-events/$lifeEvent/apply" params={{ lifeEvent: event.id }} className={buttonClass({ size: 'large' })}>{t('guide.apply')}</Link> : <p>{t('apply.notGiven')}</p>}
          <Button look="quiet" onPress={() => print()}>{t('guide.print')}</Button>
          <a href={`/guides/${encodeURIComponent(event.id)}`}>{t('guide.plain')}</a>
        </div>
      </header>
      <section className={styles['bring']}>{event.bring.length === 0 ? <><h2>{t('guide.nothing')}</h2><p>{t('guide.nothingText')}</p></> : <><h2>{t('guide.some', { count: event.bring.length })}</h2><ul>{event.bring.map((each) => <li key={each.zh}>{text(each)}</li>)}</ul><p>{t('guide.someText')}</p></>}</section>
      <BeforeNow figures={event.beforeNow} />
      <div className={styles['map']}><DependencyMap title={t('guide.map')} items={event.services.map((service) => ({ ...service, id: service.code, name: text(service.short) }))} opener={ToService} /></div>
      <section aria-labelledby="items">
        <h2 id="items">{t('guide.items', { count: event.services.length })}</h2>
        <ol className={styles['services']}>{event.services.map((service) => <Service key={service.code} service={service} all={event.services} />)}</ol>
      </section>
      <div className={styles['contact']}><Contact channels={event.channels} contact={event.contact} /></div>
      {event.remarks.length > 0 && <section className={styles['notes']}>
        <h2>{t('guide.remarks')}</h2><ul lang="zh-CN">{event.remarks.map((remark) => <li key={remark}>{remark}</li>)}</ul>
      </section>}
    </>
  );
}

function ToService({ item }: { readonly item: MapItem }) {
  return <Link to="/services/$code" params={{ code: item.id }}>{item.name}</Link>;
}

function Service({ service, all }: { readonly service: GuideService; readonly all: readonly GuideService[] }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const nameOf = (code: string) => text(all.find((each) => each.code === code)?.short ?? { zh: code, en: code });
  const names = (codes: readonly string[]) => codes.map(nameOf).join(t('mark.list', { ns: 'ui' }));
  const waits = [service.after.length > 0 ? t('guide.after', { names: names(service.after) }) : '', service.once ? t('guide.once', { names: names(service.once) }) : ''].filter((each) => each !== '');
  const place = service.with ? t('guide.with', { name: nameOf(service.with) }) : waits.length > 0 ? waits.join(t('mark.comma', { ns: 'ui' })) : t('guide.first');
  return (
    <li className={styles['service']}>
      <div className={styles['what']}>
        <h3><Link to="/services/$code" params={{ code: service.code }}>{text(service.name)}</Link> {publicCode(service.code) !== undefined && <span className={styles['code']}>{service.code}</span>}</h3>
        <p>{text(service.summary)}</p>
        <p className={styles['small']}>{place}</p>
        {service.own && <p className={styles['small']}>{t('guide.own')}</p>}
        <p className={styles['small']}>{t('guide.basis')}{t('mark.colon', { ns: 'ui' })}<span lang="zh-CN">{service.basis.join('；')}</span></p>
      </div>
      <dl className={styles['limits']} aria-label={t('guide.limits')}>
        <div><dt>{t('guide.promised')}</dt><dd>{text(service.promised)}</dd></div>
        <div><dt>{t('guide.statutory')}</dt><dd>{text(service.statutory)}</dd></div>
        {service.noticeBefore !== undefined && <div><dt>{t('guide.noticeBefore')}</dt><dd><Quote text={service.noticeBefore} /></dd></div>}
        {service.noticeAfter !== undefined && <div><dt>{t('guide.noticeAfter')}</dt><dd><Quote text={service.noticeAfter} /></dd></div>}
      </dl>
    </li>
  );
}
