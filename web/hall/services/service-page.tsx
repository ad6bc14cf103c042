import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ServiceGuide } from '../../ui/api-types.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import { ProblemPage } from '../../ui/problem-message.tsx';
import { PageSkeleton } from '../../ui/progress.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useCity } from '../queries.ts';
import styles from './services.module.css';

/** The guide of a matter: who can have it, what it takes, how long, where, and what comes of it (四个明确). */
export function ServicePage() {
  const { code } = useParams({ from: '/hall/services/$code' });
  const { t } = useTranslation('hall');
  const service = useQuery(useCity().service(code));
  if (service.isPending) return <PageSkeleton />;
  if (service.isError) return <ProblemPage error={service.error} onRetry={() => void service.refetch()} missing={{ title: t('lost.eventTitle'), text: t('lost.eventText'), go: t('lost.eventGo'), href: '/services' }} />;
  return <Guide service={service.data} />;
}

function Guide({ service }: { readonly service: ServiceGuide }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const list = t('mark.list', { ns: 'ui' });
  return (
    <>
      <title>{`${text(service.name)} · ${t('guide.crumb')}`}</title>
      <p className={styles['crumb']}><Link to="/services">{t('services.title')}</Link></p>
      <header className={styles['head']}>
        <div>
          <h1>{text(service.name)}</h1>
          <p className={styles['lead']}>{text(service.summary)}</p>
          <p className={styles['marks']}>{service.instant && <Tag tone="jade">{t('services.instant')}</Tag>}<span>{service.code}</span><span>{text(service.className)}</span></p>
        </div>
        <div className={styles['acts']}>
          {service.notYet ? <p className={styles['small']}>{t('services.notYet')}{text(service.notYet)}</p> : <Link to="/life-events/$lifeEvent/apply" params={{ lifeEvent: service.code }} className={buttonClass({ size: 'large' })}>{t('guide.apply')}</Link>}
          <Button look="quiet" onPress={() => print()}>{t('guide.print')}</Button>
        </div>
      </header>
      {service.lifeEvents.length > 0 && <p className={styles['together']}>{t('services.together')}{service.lifeEvents.map(({ id, name }) => <Link key={id} to="/life-events/$lifeEvent" params={{ lifeEvent: id }}>{text(name)}</Link>)}</p>}
      <section aria-labelledby="conditions">
        <h2 id="conditions">{t('services.conditions')}</h2>
        <ol className={styles['conditions']}>
          {service.conditions.map((condition) => (
            <li key={condition.id}>
              <p>{text(condition.text)}<span className={styles['basis']} lang="zh-CN">{condition.basis}</span></p>
              <p className={styles['small']}>{t('services.remedy')}{text(condition.remedy)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="materials">
        <h2 id="materials">{t('services.materials')}</h2>
        {service.materials.length === 0 ? <p className={styles['small']}>{t('services.noMaterials')}</p> : (
          <table className={styles['table']}>
            <thead><tr><th>{t('services.material')}</th><th>{t('services.from')}</th></tr></thead>
            <tbody>{service.materials.map((material) => (
              <tr key={material.id}>
                <td>{text(material.name)}{material.form && <Tag>{t('services.form')}</Tag>}</td>
                <td>{material.form ? t('services.merged') : material.byHand ? <Tag tone="amber">{t('services.byHand')}</Tag> : t('services.fetched', { places: material.from.map(text).join(list) })}</td>
              </tr>
            ))}</tbody>
          </table>
        )}
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">{t('guide.limits')}</h2>
        <dl className={styles['limits']}>
          <div><dt>{t('guide.promised')}</dt><dd>{t('guide.from', { limit: text(service.promised), from: text(service.countedFrom) })}<span className={styles['basis']} lang="zh-CN">{service.promisedBasis}</span></dd></div>
          <div><dt>{t('guide.statutory')}</dt><dd>{text(service.statutory)}{service.statutoryBasis !== undefined && <span className={styles['basis']} lang="zh-CN">{service.statutoryBasis}</span>}</dd></div>
          {service.limitVariants.map((variant) => (
            <div key={variant.id}><dt>{text(variant.name)}</dt><dd>{t('guide.variant', { promised: text(variant.promised), statutory: text(variant.statutory) })}<span className={styles['basis']} lang="zh-CN">{[variant.promisedBasis, variant.statutoryBasis].filter((basis) => basis !== undefined).join('；')}</span></dd></div>
          ))}
          {service.noticeBefore !== undefined && <div><dt>{t('guide.noticeBefore')}</dt><dd lang="zh-CN">{service.noticeBefore}</dd></div>}
          {service.noticeAfter !== undefined && <div><dt>{t('guide.noticeAfter')}</dt><dd lang="zh-CN">{service.noticeAfter}</dd></div>}
          <div><dt>{t('services.who')}</dt><dd>{text(service.authority)}{service.secondReview && <span className={styles['basis']}>{t('services.second', { why: text(service.secondReview) })}</span>}</dd></div>
          <div><dt>{t('services.outputs')}</dt><dd>{service.outputs.map(text).join(list)}</dd></div>
          <div><dt>{t('guide.basis')}</dt><dd lang="zh-CN">{service.basis.join('；')}</dd></div>
        </dl>
      </section>
      <section className={styles['notes']}>
        <div><h2>{t('guide.channel')}</h2><p>{service.channels.map((channel) => t(`services.channels.${channel}`)).join(list)}</p>{service.notOnline && <p>{text(service.notOnline)}</p>}<p>{service.contact.hall}　{service.contact.hours}　{service.contact.hotline}</p></div>
        <div><h2>{t('guide.wrong')}</h2><p>{t('guide.wrongText')}</p></div>
      </section>
    </>
  );
}
