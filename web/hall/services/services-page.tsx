import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceEntry } from '../../ui/api-types.ts';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { stillThere } from '../../ui/still-there.ts';
import { Tag } from '../../ui/tag.tsx';
import { fitHeard } from '../home/everyday-words.ts';
import { heardQuery, useCity } from '../queries.ts';
import { holds } from './holds.ts';
import { publicCode } from '../../ui/public-code.ts';
import styles from './services.module.css';

/** Every matter on its own, by the four classes of counters, and what one types narrows the list. */
export function ServicesPage() {
  const { t } = useTranslation('hall');
  const text = useText();
  const services = useQuery(useCity().services);
  const seen = stillThere(services);
  const [words, setWords] = useState('');
  const all = seen ?? [];
  const asTyped = all.filter((service) => holds(service, words));
  // Where nothing holds it as it was typed, what sounds or looks like it is shown.
  const inVain = seen !== undefined && asTyped.length === 0 && /\p{Script=Han}.*\p{Script=Han}/u.test(words);
  const heard = useQuery({ ...heardQuery(words.trim()), enabled: inVain });
  const shown = inVain ? all.filter((service) => fitHeard(heard.data ?? [], service).score > 0) : asTyped;
  const classes = [...new Set(all.map((service) => service.class))];
  return (
    <>
      <title>{`${t('services.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('services.title')}</h1>
      <p className={styles['lead']}>{t('services.lead')}</p>
      <input type="search" className={styles['search']} aria-label={t('services.search')} placeholder={t('services.searchShort')} value={words} maxLength={60} onChange={(change) => setWords(change.target.value)} autoComplete="off" />
      <p role="status" className={styles['count']}>{seen && t(shown.length === 0 ? 'services.none' : 'services.count', { count: shown.length, words: words.trim() })}</p>
      {services.isPending && <Skeleton card lines={8} />}
      {services.isError && <ProblemMessage error={services.error} onRetry={() => void services.refetch()} />}
      {classes.map((name) => {
        const [first, ...more] = shown.filter((service) => service.class === name);
        return first && (
          <section key={name} aria-labelledby={name} className={styles['class']}>
            <h2 id={name}>{text(first.className)} <small>{more.length + 1}</small></h2>
            <ul>{[first, ...more].map((service) => <li key={service.code}><Entry service={service} /></li>)}</ul>
          </section>
        );
      })}
      {seen && <p className={styles['count']}><Link to="/sharing">{t('services.sharing')}</Link></p>}
    </>
  );
}

function Entry({ service }: { readonly service: ServiceEntry }) {
  const { t } = useTranslation('hall');
  const text = useText();
  return (
    <article className={styles['entry']}>
      <h3><Link to="/services/$code" params={{ code: service.code }}>{text(service.name)}</Link></h3>
      <p>{text(service.summary)}</p>
      <p className={styles['marks']}>{service.instant ? <Tag tone="jade">{t('services.instant')}</Tag> : <Tag>{text(service.promised)}</Tag>}{publicCode(service.code) !== undefined && <span>{service.code}</span>}</p>
    </article>
  );
}
