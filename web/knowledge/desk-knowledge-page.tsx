import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { KnowledgeDesk } from '../ui/api-types.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { formatInstant } from '../ui/format.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Tag } from '../ui/tag.tsx';
import { toast } from '../ui/toast.tsx';
import { TONES } from './standing-tones.ts';
import { deskQuery, settleMissed } from './queries.ts';
import styles from './knowledge.module.css';

/** The editors' desk: what waits for a second pair of eyes, what people looked for in vain, and all entries. */
export function DeskKnowledgePage() {
  const { t } = useTranslation('knowledge');
  return <StaffOnly title={t('desk')} back="/desk/knowledge" needs="editor" only={{ title: t('only'), how: t('onlyHow') }}>{() => <Desk />}</StaffOnly>;
}

function Desk() {
  const { t } = useTranslation('knowledge');
  const read = useInfiniteQuery(deskQuery);
  const entries = read.data?.pages.flatMap((page) => page.entries) ?? [];
  const [fresh] = useState(() => crypto.randomUUID());
  return (
    <>
      <h1>{t('desk')}</h1>
      <p className={styles['lead']}>{t('deskLead')}</p>
      <p><Link to="/desk/knowledge/$id" params={{ id: fresh }} search={{}} className={buttonClass()}>{t('write')}</Link></p>
      {read.isPending && <Skeleton card lines={6} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {read.data && <><Waiting entries={entries} /><Missed missed={read.data.pages[0]?.missed ?? []} /><Entries entries={entries} /></>}
      {read.hasNextPage && <p><Button look="secondary" busy={read.isFetchingNextPage} onPress={() => void read.fetchNextPage()}>{t('entriesMore')}</Button></p>}
    </>
  );
}

function Waiting({ entries }: Pick<KnowledgeDesk, 'entries'>) {
  const { t } = useTranslation('knowledge');
  const drafts = entries.filter(({ versions }) => versions[0]?.standing === 'draft');
  return (
    <section className={styles['part']} aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting')}</h2>
      {drafts.length === 0 && <p className={styles['small']}>{t('waitingNone')}</p>}
      <ul className={styles['list']}>{drafts.map(({ id, versions: [newest] }) => newest && <li key={id} className={styles['card']}><h3><Link to="/desk/knowledge/$id" params={{ id }} search={{}}><AsWritten>{newest.title.zh}</AsWritten></Link> <Tag>{t('version', { version: newest.version })}</Tag></h3><p className={styles['small']}>{t('by', { who: newest.writtenBy, at: formatInstant(newest.writtenAt) })}</p></li>)}</ul>
    </section>
  );
}

function Missed({ missed }: Pick<KnowledgeDesk, 'missed'>) {
  const { t } = useTranslation('knowledge');
  return (
    <section className={styles['part']} aria-labelledby="missed">
      <h2 id="missed">{t('misses')}</h2>
      <p className={styles['small']}>{missed.length === 0 ? t('missesNone') : t('missesLead')}</p>
      <ul className={styles['list']}>{missed.map((each) => <li key={each.words}><OneMissed {...each} /></li>)}</ul>
    </section>
  );
}

function OneMissed({ words, times, lastAt }: KnowledgeDesk['missed'][number]) {
  const { t } = useTranslation('knowledge');
  const queries = useQueryClient();
  const [fresh] = useState(() => crypto.randomUUID());
  const settling = useMutation({ mutationFn: () => settleMissed(words), onSuccess: async () => { await queries.invalidateQueries({ queryKey: deskQuery.queryKey }); toast(t('settled')); } });
  return (
    <div className={`${styles['card']} ${styles['missed']}`}>
      <p><strong><AsWritten>{words}</AsWritten></strong> <span className={styles['small']}>{t('times', { count: times })} · {t('last', { at: formatInstant(lastAt) })}</span></p>
      <div className={styles['acts']}><Link to="/desk/knowledge/$id" params={{ id: fresh }} search={{ words }} aria-label={t('writeOf', { words })} className={buttonClass({ look: 'secondary', size: 'small' })}>{t('writeFor')}</Link><Button look="quiet" size="small" busy={settling.isPending} label={t('settleOf', { words })} onPress={() => settling.mutate()}>{t('settle')}</Button></div>
      {settling.isError && <ProblemMessage error={settling.error} signInAs="staff" />}
    </div>
  );
}

function Entries({ entries }: Pick<KnowledgeDesk, 'entries'>) {
  const { t } = useTranslation('knowledge');
  const heads = [{ text: t('head.title'), long: true }, { text: t('head.kind') }, { text: t('head.standing') }, { text: t('head.by') }, { text: t('head.at') }];
  const rows = entries.flatMap(({ id, versions }) => {
    const shown = versions.find(({ standing }) => standing === 'valid') ?? versions[0];
    return shown ? [{ key: id, cells: [<Link key="title" to="/desk/knowledge/$id" params={{ id }} search={{}}><AsWritten>{shown.title.zh}</AsWritten></Link>, <span key="kind">{t(`kind.${shown.kind}`)}{shown.audience === 'staff' && <> <Tag tone="amber">{t('staffOnly')}</Tag></>}</span>, <Tag key="standing" tone={TONES[shown.standing]}>{t(`standing.${shown.standing}`)}</Tag>, shown.writtenBy, formatInstant(shown.writtenAt)] }] : [];
  });
  return <section className={styles['part']} aria-labelledby="entries"><h2 id="entries">{t('entries')}</h2>{rows.length === 0 ? <p className={styles['small']}>{t('entryNone')}</p> : <DataTable of="entries" heads={heads} rows={rows} />}</section>;
}
