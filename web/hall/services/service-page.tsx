import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Contact } from '../../guide/contact.tsx';
import { Flow } from '../../guide/flow.tsx';
import { Limits } from '../../guide/limits.tsx';
import { Materials } from '../../guide/materials.tsx';
import { Conditions, Matter } from '../../guide/matter.tsx';
import { Promised } from '../../offices/promised.tsx';
import type { ServiceGuide } from '../../ui/api-types.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import { ProblemPage } from '../../ui/problem-message.tsx';
import { PageSkeleton } from '../../ui/progress.tsx';
import { stillThere } from '../../ui/still-there.ts';
import { Tag } from '../../ui/tag.tsx';
import { useCity } from '../queries.ts';
import { publicCode } from '../../ui/public-code.ts';
import styles from './services.module.css';

/** Where the parts of the employment service are. */
const PARTS: Record<NonNullable<ServiceGuide['employment']>[number], '/jobs' | '/advice' | '/fairs' | '/wages' | '/training' | '/questions'> = { vacancies: '/jobs', advice: '/advice', fairs: '/fairs', wages: '/wages', training: '/training', questions: '/questions' };

/** The guide of a matter: who can have it, what it takes, how long, where, and what comes of it (事项清楚、流程清楚、材料清楚、时限清楚). */
export function ServicePage() {
  const { code } = useParams({ from: '/hall/services/$code' });
  const { t } = useTranslation('hall');
  const service = useQuery(useCity().service(code));
  const seen = stillThere(service);
  if (seen === undefined) return service.isPending ? <PageSkeleton /> : <ProblemPage error={service.error} onRetry={() => void service.refetch()} missing={{ title: t('lost.eventTitle'), text: t('lost.eventText'), go: t('lost.eventGo'), href: '/services' }} />;
  return <Guide service={seen} />;
}

function Guide({ service }: { readonly service: ServiceGuide }) {
  const { t } = useTranslation('hall');
  const text = useText();
  return (
    <>
      <title>{`${text(service.name)} · ${t('guide.crumb')} · ${t('brand', { ns: 'ui' })}`}</title>
      <p className={styles['crumb']}><Link to="/services">{t('services.title')}</Link></p>
      <header className={styles['head']}>
        <div>
          <h1>{text(service.name)}</h1>
          <p className={styles['lead']}>{text(service.summary)}</p>
          <p className={styles['marks']}>{service.instant && <Tag tone="jade">{t('services.instant')}</Tag>}{publicCode(service.code) !== undefined && <span>{service.code}</span>}<span>{text(service.className)}</span></p>
        </div>
        <div className={styles['acts']}>
          {service.notYet ? <p className={styles['small']}>{t('services.notYet')}{text(service.notYet)}</p> : <Link to="/life-events/$lifeEvent/apply" params={{ lifeEvent: service.code }} className={buttonClass({ size: 'large' })}>{t('guide.apply')}</Link>}
          <Button look="quiet" onPress={() => print()}>{t('guide.print')}</Button>
          <a href={`/guides/${encodeURIComponent(service.code)}`}>{t('guide.plain')}</a>
        </div>
      </header>
      {service.lifeEvents.length > 0 && <p className={styles['together']}>{t('services.together')}{service.lifeEvents.map(({ id, name }) => <Link key={id} to="/life-events/$lifeEvent" params={{ lifeEvent: id }}>{text(name)}</Link>)}</p>}
      {service.employment && <p className={styles['together']}>{t('services.goOn')}{service.employment.map((part) => <Link key={part} to={PARTS[part]} search={{}}>{t(`services.employment.${part}`)}</Link>)}</p>}
      <div className={styles['parts']}>
        <Matter guide={service} />
        <Conditions guide={service} />
        <Flow guide={service} />
        <Materials guide={service} />
        <Limits guide={service} />
        <Contact channels={service.channels} notOnline={service.notOnline} contact={service.contact} />
        <Promised />
      </div>
    </>
  );
}
