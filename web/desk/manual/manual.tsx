import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Contact } from '../../guide/contact.tsx';
import { Flow } from '../../guide/flow.tsx';
import { Limits } from '../../guide/limits.tsx';
import { Materials } from '../../guide/materials.tsx';
import { Matter } from '../../guide/matter.tsx';
import type { ServiceManual } from '../../ui/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import { publicCode } from '../../ui/public-code.ts';
import { ManualActs } from './manual-acts.tsx';
import { ManualEffects } from './manual-effects.tsx';
import { ManualExamples } from './manual-examples.tsx';
import { ManualExchanges } from './manual-exchanges.tsx';
import { ManualFacts } from './manual-facts.tsx';
import { ManualRisks } from './manual-risks.tsx';
import { ManualRules } from './manual-rules.tsx';
import { ManualTables } from './manual-tables.tsx';
import styles from './manual.module.css';

/** Everything an officer goes by in a matter, on one page and fit for print: the public guide, and the rules, sources and acts behind it. */
export function Manual({ manual, more = [] }: { readonly manual: ServiceManual; /** Further parts that stand before the others, with the id of their heading. */ readonly more?: readonly { readonly id: string; readonly name: string; readonly part: ReactNode }[] }) {
  const { t } = useTranslation('desk');
  const { t: g } = useTranslation('guide');
  const text = useText();
  const { guide } = manual;
  const contents: readonly (readonly [id: string, name: string])[] = [
    ...more.map(({ id, name }) => [id, name] as const), ['matter', g('matter.title')], ['rules', t('manual.rules.title')], ['flow', g('flow.title')], ['acts', t('manual.acts.title')], ['materials', g('materials.title')], ['facts', t('manual.facts.title')], ['exchanges', t('manual.exchanges.title')],
    ...(manual.values.length + manual.tables.length + manual.parameters.length > 0 ? [['values', t('manual.values.title')] as const] : []), ['effects', t('manual.effects.title')], ['limits', g('limits.title')], ...(manual.risks.length > 0 ? [['risks', t('manual.risks.title')] as const] : []), ['examples', t('manual.examples.title')], ['contact', g('contact.title')],
  ];
  return (
    <article className={styles['manual']}>
      <header className={styles['head']}>
        <div>
          <p className={styles['kind']}>{[t('manual.title'), publicCode(guide.code)].filter(Boolean).join(' · ')}</p>
          <h1>{text(guide.name)}</h1>
          <p className={styles['lead']}>{text(guide.summary)}</p>
          <p className={styles['small']}>{t('manual.region', { region: text(guide.contact.region), version: manual.version.slice(0, 12) })} · {t('manual.mode.title')}{t('mark.colon', { ns: 'ui' })}{t(`manual.mode.${manual.mode}`)} · {t('manual.risk.title')}{t('mark.colon', { ns: 'ui' })}{t(`manual.risk.${manual.risk}`)}</p>
          {guide.lifeEvents.length > 0 && <p className={styles['small']}>{t('manual.event.partOf')}{t('mark.colon', { ns: 'ui' })}{guide.lifeEvents.map(({ id, name }, at) => <span key={id}>{at > 0 && t('mark.list', { ns: 'ui' })}<Link to="/desk/manual/event/$id" params={{ id }}>{text(name)}</Link></span>)}</p>}
        </div>
        <div className={styles['acts']}>
          <Link to="/desk/catalog/rules/$code" params={{ code: guide.code }} search={{}}>{t('manual.rulesPicture')}</Link>
          <Link to="/services/$code" params={{ code: guide.code }}>{t('manual.public')}</Link>
          <Button look="quiet" onPress={() => print()}>{t('manual.print')}</Button>
        </div>
      </header>
      <nav className={styles['contents']} aria-label={t('manual.contents')}><ol>{contents.map(([id, name]) => <li key={id}><a href={`#${id}`}>{name}</a></li>)}</ol></nav>
      {more.map(({ id, part }) => <Fragment key={id}>{part}</Fragment>)}
      <Matter guide={guide} />
      <ManualRules manual={manual} />
      <Flow guide={guide} forStaff />
      <ManualActs manual={manual} />
      <Materials guide={guide} />
      <ManualFacts manual={manual} />
      <ManualExchanges manual={manual} />
      <ManualTables manual={manual} />
      <ManualEffects manual={manual} />
      <Limits guide={guide} />
      {manual.risks.length > 0 && <ManualRisks manual={manual} />}
      <ManualExamples manual={manual} />
      <Contact channels={guide.channels} notOnline={guide.notOnline} contact={guide.contact} />
    </article>
  );
}
