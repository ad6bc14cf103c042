import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharingDepartment, SharingList, SharingScenario, Text } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { useMe } from '../ui/use-me.ts';
import { JointMatters } from './joint-matters.tsx';
import { sharingQuery } from './queries.ts';
import styles from './sharing.module.css';

type Period = SharingList['period'];

/** The written list of data-sharing scenarios, for anybody: who, what, why, basis, how often, and how often it really happened. */
export function SharingPage() {
  const { t } = useTranslation('sharing');
  const [period, setPeriod] = useState<Period>('month');
  const [words, setWords] = useState('');
  const list = useQuery(sharingQuery(useMe().data?.region, period));
  const seen = stillThere(list);
  return (
    <>
      <title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <p className={styles['crumb']}><Link to="/services">{t('back')}</Link></p>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t('lead')}</p>
      <p className={styles['small']}>{t('privacy')}</p>
      <JointMatters />
      <h2 className={styles['department']}>{t('scenarios')}</h2>
      <div className={styles['tools']}>
        <input type="search" className={styles['search']} aria-label={t('find')} placeholder={t('find')} value={words} maxLength={60} onChange={(change) => setWords(change.target.value)} autoComplete="off" />
        <div className={styles['period']} role="group" aria-label={t('period.label')}>
          {(['month', 'day'] as const).map((each) => <Button key={each} size="small" look={period === each ? 'primary' : 'secondary'} pressed={period === each} onPress={() => setPeriod(each)}>{t(`period.${each}`)}</Button>)}
        </div>
      </div>
      {list.isPending && <Skeleton card lines={8} />}
      {list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />}
      {seen && <List list={seen} words={words.trim().toLowerCase()} />}
    </>
  );
}

/** Whether what was typed stands in any of the texts, in either language. */
const holds = (words: string, ...texts: readonly Text[]): boolean => words === '' || texts.some(({ zh, en }) => zh.toLowerCase().includes(words) || en.toLowerCase().includes(words));

function List({ list, words }: { readonly list: SharingList; readonly words: string }) {
  const { t } = useTranslation('sharing');
  const text = useText();
  const shown = list.departments.map((department) => (holds(words, department.name, department.system) ? department : { ...department, scenarios: department.scenarios.filter(({ name, usedBy, brings }) => holds(words, name, ...brings, ...usedBy.map((each) => each.name))) }));
  const withSome = shown.filter(({ scenarios }) => scenarios.length > 0);
  const readers = shown.filter(({ name, system, readsCards }) => readsCards !== undefined && holds(words, name, system, readsCards));
  const named = shown.filter(({ id, name, system, readsCards }) => readsCards === undefined && list.departments.find((each) => each.id === id)?.scenarios.length === 0 && holds(words, name, system));
  return (
    <>
      <p role="status" className={styles['small']}>{t('of', { region: text(list.region), scenarios: list.scenarios, departments: list.departments.length })}{list.total.total > 0 && <> · {t('figures', { ...list.total })}</>}</p>
      {withSome.length + readers.length + named.length === 0 && <EmptyState title={t('none')}>{t('noneHow')}</EmptyState>}
      {withSome.map((department) => <Department key={`${department.id} ${words === ''}`} department={department} open={words !== ''} />)}
      {readers.length > 0 && (
        <details className={styles['fold']} key={`readers ${words === ''}`} open={words !== ''}>
          <summary><h3>{t('readers')}</h3><small>{readers.length}</small></summary>
          <ul className={styles['named']}>{readers.map(({ id, name, system, readsCards }) => <li key={id}><strong>{text(name)}</strong> <span className={styles['small']}>{text(system)}</span>{readsCards && <span>{text(readsCards)}</span>}</li>)}</ul>
        </details>
      )}
      {named.length > 0 && (
        <details className={styles['fold']} key={`named ${words === ''}`} open={words !== ''}>
          <summary><h3>{t('named')}</h3><small>{named.length}</small></summary>
          <ul className={styles['named']}>{named.map(({ id, name, system, namedBy, unshared }) => <li key={id}><strong>{text(name)}</strong> <span className={styles['small']}>{text(system)}</span><span className={styles['small']} lang="zh-CN">{namedBy.join('；')}</span>{unshared && <span className={styles['small']}>{text(unshared)}</span>}</li>)}</ul>
        </details>
      )}
    </>
  );
}

/** A department with its scenarios behind a fold: find-in-page opens it, a sheet of paper shows it open, and so does a search. */
function Department({ department: { name, system, namedBy, scenarios }, open }: { readonly department: SharingDepartment; readonly open: boolean }) {
  const { t } = useTranslation('sharing');
  const text = useText();
  return (
    <details className={styles['fold']} open={open}>
      <summary><h3>{text(name)}</h3><small>{text(system)} · {t('count', { count: scenarios.length })}</small></summary>
      {namedBy.length > 0 && <p className={styles['small']}>{t('namedBy')} <span lang="zh-CN">{namedBy.join('；')}</span></p>}
      <ul className={styles['scenarios']}>{scenarios.map((scenario) => <li key={scenario.id}><Scenario scenario={scenario} /></li>)}</ul>
    </details>
  );
}

const TONES = { ask: 'blue', tell: 'amber', push: 'jade' } as const;

function Scenario({ scenario }: { readonly scenario: SharingScenario }) {
  const { t } = useTranslation('sharing');
  const text = useText();
  const names = (list: readonly Text[]): string => list.map(text).join(t('mark.list', { ns: 'ui' }));
  const { total, p50 } = scenario.figures;
  return (
    <article aria-label={text(scenario.name)} className={styles['scenario']}>
      <h4>{text(scenario.name)} <Tag tone={TONES[scenario.direction]}>{t(`direction.${scenario.direction}`)}</Tag></h4>
      <p>{text(scenario.why)}</p>
      <p className={styles['small']}>{t(`frequency.${scenario.frequency}`)} · <span lang="zh-CN">{scenario.basis}</span></p>
      <details>
        <summary>{t('more', { count: total })}</summary>
        <dl>
          <div><dt>{t(scenario.direction === 'push' ? 'says' : 'hands')}</dt><dd>{scenario.handsOver.length === 0 ? t('nothing') : names(scenario.handsOver)}</dd></div>
          {scenario.brings.length > 0 && <div><dt>{t('brings')}</dt><dd>{names(scenario.brings)}</dd></div>}
          {scenario.freshFor && <div><dt>{t('fresh')}</dt><dd>{text(scenario.freshFor)}</dd></div>}
          {scenario.answersWithin && <div><dt>{t('within')}</dt><dd>{text(scenario.answersWithin)}</dd></div>}
          <div><dt>{t('usedBy')}</dt><dd>{scenario.usedBy.length === 0 ? t('noUse') : <Uses scenario={scenario} />}</dd></div>
          <div><dt>{t('counted')}</dt><dd>{total === 0 ? t('unused') : <>{t('figures', { ...scenario.figures })}{p50 !== undefined && <> · {t('median', { ms: p50 })}</>}</>}</dd></div>
        </dl>
      </details>
    </article>
  );
}

/** As many names as one reads at a glance; the rest behind a fold. */
const GLANCE = 6;

function Uses({ scenario: { usedBy } }: { readonly scenario: SharingScenario }) {
  const text = useText();
  const list = (uses: SharingScenario['usedBy']) => uses.map(({ id, kind, name }) => (kind === 'matter' ? <Link key={id} to="/services/$code" params={{ code: id }}>{text(name)}</Link> : <Link key={id} to="/life-events/$lifeEvent" params={{ lifeEvent: id }}>{text(name)}</Link>));
  const rest = usedBy.slice(GLANCE);
  return (
    <>
      <span className={styles['uses']}>{list(usedBy.slice(0, GLANCE))}</span>
      {rest.length > 0 && <details><summary>+{rest.length}</summary><span className={styles['uses']}>{list(rest)}</span></details>}
    </>
  );
}
