import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../ui/request.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { FilePanel } from './file-panel.tsx';
import { filesOf } from './item-files.ts';
import { ItemActs } from './item-acts.tsx';
import { ItemFacts } from './item-facts.tsx';
import type { Result } from './outcome.ts';
import { ProposalBox } from './proposal-box.tsx';
import { itemQuery } from './queries.ts';
import type { Place } from './queue-order.ts';
import { RulesList } from './rules-list.tsx';
import { ReturnedBox } from './returned-box.tsx';
import { useShortcuts } from './shortcuts.ts';
import styles from './item-page.module.css';

/** One item with everything an officer needs on one page: what is known, what the rules say, what may be done. */
export function ItemPage({ place, onDone }: { readonly place: Place; readonly onDone: (result: Result) => void }) {
  const { t } = useTranslation('desk');
  const item = useQuery(itemQuery(place));
  const [file, setFile] = useState<string | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const files = useMemo(() => (item.data ? filesOf(item.data) : []), [item.data]);
  const shown = files.find((each) => each.id === file);

  const open = (id: string): void => {
    if (document.activeElement instanceof HTMLElement) opener.current = document.activeElement;
    setFile(id);
  };
  const close = (): void => {
    setFile(null);
    // The button is back on the page only after the panel has gone.
    requestAnimationFrame(() => opener.current?.focus());
  };
  useShortcuts({ Escape: shown ? close : undefined });

  const back = <Link to="/desk" className={styles['back']}>← {t('queue.back')}</Link>;
  if (item.isPending) return <div className={styles['loading']}>{back}<Skeleton lines={8} /></div>;
  if (item.isError) {
    const gone = [403, 404].includes(problemOf(item.error).status);
    return (
      <div className={styles['loading']}>
        {back}
        <h1>{t('item.error')}</h1>
        {gone ? <p>{t('item.gone')}</p> : <ProblemMessage error={item.error} signInAs="staff" onRetry={() => void item.refetch()} />}
      </div>
    );
  }
  return (
    <div className={styles['page']} data-file={shown ? '' : undefined}>
      <div className={styles['middle']}>
        {back}
        <ItemFacts item={item.data} openFile={file} onFile={open} />
      </div>
      {shown && <FilePanel key={shown.id} place={place} files={files} shown={shown} onShow={setFile} onClose={close} />}
      <div className={styles['right']}>
        {item.data.proposal && <ProposalBox item={item.data} proposal={item.data.proposal} />}
        {item.data.returned && <ReturnedBox returned={item.data.returned} />}
        <RulesList criteria={item.data.criteria} />
        <ItemActs item={item.data} onDone={onDone} privacy={<p className={styles['privacy']}>{t('item.privacy')}</p>} />
      </div>
    </div>
  );
}
