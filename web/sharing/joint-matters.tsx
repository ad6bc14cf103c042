import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { JointMatterList, Text } from '../ui/api-types.ts';
import { DataTable } from '../ui/data-table.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { useMe } from '../ui/use-me.ts';
import { jointQuery } from './queries.ts';
import styles from './sharing.module.css';

/** How many matters are joined, with whom, and what that has spared people: beside what the notice counts elsewhere. */
export function JointMatters() {
  const { t } = useTranslation('sharing');
  const read = useQuery(jointQuery(useMe().data?.region));
  return (
    <section aria-labelledby="joint" className={styles['department']}>
      <h2 id="joint">{t('joint.title')}</h2>
      <p className={styles['small']}>{t('joint.lead')}</p>
      {read.isPending && <Skeleton card lines={3} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && <Counted list={read.data} />}
    </section>
  );
}

function Counted({ list }: { readonly list: JointMatterList }) {
  const { t } = useTranslation('sharing');
  const text = useText();
  const figures = [['inside', list.inside], ['outside', list.outside], ['told', list.told], ['trips', list.trips]] as const;
  return (
    <>
      <dl className={styles['counts']}>{figures.map(([name, figure]) => <div key={name}><dt>{t(`joint.${name}`)}</dt><dd>{figure.toLocaleString('en')}</dd></div>)}</dl>
      <p className={styles['small']}>{t('joint.of', { matters: list.matters, approved: list.approved, from: formatDay(list.from) })}</p>
      <ul className={styles['peers']}>{list.peers.map((peer) => <li key={peer.name.zh}><strong>{text(peer.name)}</strong> <q lang="zh-CN">{peer.quote}</q> <span className={styles['small']} lang="zh-CN">{peer.source}</span>{peer.unlike && <span className={styles['small']}>{text(peer.unlike)}</span>}</li>)}</ul>
      <details><summary>{t('joint.list', { count: list.joint.length })}</summary><Table list={list} /></details>
    </>
  );
}

function Table({ list }: { readonly list: JointMatterList }) {
  const { t } = useTranslation('sharing');
  const text = useText();
  const names = (all: readonly Text[]): string => all.map(text).join(t('mark.list', { ns: 'ui' }));
  return (
    <DataTable label={t('joint.title')} heads={(['matter', 'withInside', 'withOutside', 'tells', 'done', 'spared'] as const).map((name) => ({ text: t(`joint.columns.${name}`), figure: name === 'done' || name === 'spared' }))}
      rows={list.joint.map(({ id, name, inside, outside, told, approved, trips }) => ({ key: id, cells: [text(name), names(inside), names(outside), names(told), approved, trips] }))} />
  );
}
