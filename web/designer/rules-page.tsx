import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { RulesOfService, TriedRules } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage, ProblemPage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Differences } from './differences.tsx';
import { rulesQuery, type RulesPlace } from './queries.ts';
import { RulesGraph } from './rules-graph.tsx';
import { RulesParts } from './rules-parts.tsx';
import { TryRules } from './try-rules.tsx';
import styles from './designer.module.css';

/** The rules of a matter: as a picture, as tables, tried on made-up facts, and compared. */
export function RulesPage() {
  const { t } = useTranslation('designer');
  const { code } = useParams({ from: '/desk/catalog/rules/$code' });
  return <StaffOnly title={`${t('rules.title')} ${code}`} back={`/desk/catalog/rules/${code}`}>{() => <Loaded code={code} />}</StaffOnly>;
}

function Loaded({ code }: { readonly code: string }) {
  const { t } = useTranslation('designer');
  const place = useSearch({ from: '/desk/catalog/rules/$code' });
  const rules = useQuery(rulesQuery(code, place));
  const seen = stillThere(rules);
  if (seen === undefined) return rules.isPending ? <Skeleton card lines={8} /> : <ProblemPage error={rules.error} onRetry={() => void rules.refetch()} missing={{ title: t('gone'), text: t('goneHow'), go: t('title'), href: '/desk/catalog' }} />;
  return <>{rules.isError && <ProblemMessage error={rules.error} onRetry={() => void rules.refetch()} signInAs="staff" />}<Rules key={`${seen.region.code} ${seen.on}`} rules={seen} /></>;
}

function Rules({ rules }: { readonly rules: RulesOfService }) {
  const { t } = useTranslation('designer');
  const text = useText();
  const [tried, setTried] = useState<TriedRules>();
  return (
    <article className={styles['page']}>
      <p className={styles['small']}><Link to="/desk/catalog" search={{}}>{t('title')}</Link> › <Link to="/desk/catalog/services/$code" params={{ code: rules.code }}>{t('whole')}</Link></p>
      <header className={styles['head']}>
        <h1>{t('rules.of', { name: text(rules.name) })}</h1>
        <p className={styles['small']} lang="zh-CN">{rules.basis.join('、')}</p>
        <p className={styles['small']}>{t('version', { version: rules.version.slice(0, 12) })}</p>
      </header>
      <Place rules={rules} />
      <RulesGraph parts={rules.parts} tried={tried} />
      <TryRules rules={rules} tried={tried} onTried={setTried} />
      <RulesParts rules={rules} tried={tried} />
      <Differences rules={rules} />
    </article>
  );
}

/** For which city and day the rules are read, and how they are taken along. */
function Place({ rules }: { readonly rules: RulesOfService }) {
  const { t } = useTranslation('designer');
  const text = useText();
  const navigate = useNavigate();
  const [day, setDay] = useState(rules.on);
  const go = (place: RulesPlace): void => void navigate({ to: '/desk/catalog/rules/$code', params: { code: rules.code }, search: { region: rules.region.code, on: rules.on, ...place }, replace: true });
  // No day is the one that is shown.
  const look = (): void => {
    if (day === '') setDay(rules.on);
    else go({ on: day });
  };
  return (
    <div className={styles['filters']}>
      <div className={styles['row']}>
        <Select label={t('region')} options={rules.regions.map(({ code, name }) => ({ id: code, name: text(name) }))} value={rules.region.code} onChange={(region) => go({ region })} />
        <DateField label={t('rules.on')} value={day} onChange={setDay} />
        <div className={styles['acts']}>
          <Button look="secondary" onPress={look}>{t('rules.go')}</Button>
          <a href={`/api/v1/staff/catalog/rules/${rules.code}/model?region=${rules.region.code}&on=${rules.on}`} download>{t('rules.dmn')}</a>
          <Button look="quiet" onPress={() => print()}>{t('rules.print')}</Button>
        </div>
      </div>
    </div>
  );
}
