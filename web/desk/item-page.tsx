import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffItem } from '../ui/api-types.ts';
import { formatInstant } from '../ui/format.ts';
import { hasEnded } from '../ui/item-status.ts';
import { isGone, stillThere } from '../ui/still-there.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { FilePanel } from './file-panel.tsx';
import { filesOf } from './item-files.ts';
import { ItemActs } from './item-acts.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemDone, ItemStays, type Done } from './item-done.tsx';
import type { Result } from './outcome.ts';
import { itemOf } from './use-staff-act.ts';
import { PaymentsPanel } from './payments-panel.tsx';
import { ProposalBox } from './proposal-box.tsx';
import { itemQuery } from './queries.ts';
import type { Place } from './queue-order.ts';
import { RulesList } from './rules-list.tsx';
import { PublicityBox } from './publicity-box.tsx';
import { AssistanceBox } from './assistance-box.tsx';
import { JointBox } from '../joint/joint-box.tsx';
import { AppraisalBox } from './appraisal-box.tsx';
import { VisitBox } from './visit-box.tsx';
import { AwaitedBox } from './awaited-box.tsx';
import { SupervisionBox } from './supervision-box.tsx';
import { BookingsBox } from './bookings-box.tsx';
import { ReturnedBox } from './returned-box.tsx';
import { useShortcuts } from './shortcuts.ts';
import { useFindings } from './use-findings.ts';
import styles from './item-page.module.css';

type Props = { readonly place: Place; readonly done: Done | null; readonly onDone: (result: Result) => void; readonly onNext: () => void };

/** One item with everything an officer needs on one page: what is known, what the rules say, what may be done. */
export function ItemPage({ place, ...rest }: Props) {
  const { t } = useTranslation('desk');
  const item = useQuery(itemQuery(place));
  const seen = stillThere(item);
  if (item.isPending) return <div className={styles['loading']}><Back /><Skeleton lines={8} /></div>;
  if (seen === undefined) {
    const gone = isGone(item.error);
    return (
      <div className={styles['loading']}>
        <Back />
        <h1>{t('item.error')}</h1>
        <TooLate of={itemOf(place)} gone={gone} /><TooLate of={itemOf(place, 'more-time')} gone={gone} />
        {gone ? <p>{t('item.gone')}</p> : <ProblemMessage error={item.error} signInAs="staff" onRetry={() => void item.refetch()} />}
      </div>
    );
  }
  return <Opened place={place} item={seen} problem={item.isError && <ProblemMessage error={item.error} signInAs="staff" onRetry={() => void item.refetch()} />} {...rest} />;
}

function Back() {
  const { t } = useTranslation('desk');
  return <Link to="/desk" className={styles['back']}>← {t('queue.back')}</Link>;
}

function Opened({ place, item, problem, done, onDone, onNext }: Props & { readonly item: StaffItem; /** That it could not be read anew. */ readonly problem: ReactNode }) {
  const { t } = useTranslation('desk');
  const establishing = useFindings(item);
  const { seen } = establishing;
  const [file, setFile] = useState<string | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const files = useMemo(() => filesOf(item), [item]);
  const shown = files.find((each) => each.id === file);
  // What was done leaves the item with this officer, who goes on with it here.
  const stays = done !== null && ['objectionAnswered', 'objected', 'limit', 'delayExplained', 'orderAnswered', 'againAsked', 'moreTime', 'visitOrdered', 'visitTimes', 'visitReported', 'examined', 'appraisalOrdered', 'expertReplaced', 'assistanceAsked', 'assistanceDropped'].includes(done.result);

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
  return (
    <div className={styles['page']} data-file={shown ? '' : undefined}>
      <div className={styles['middle']}>
        <Back />
        <ItemFacts item={seen} openFile={file} onFile={open} />
      </div>
      {shown && <FilePanel key={shown.id} place={place} files={files} shown={shown} onShow={setFile} onClose={close} />}
      <div className={styles['right']}>
        {problem}
        {item.urged && !hasEnded(item.status) && <Notice tone="wait" title={t('queue.urged', { count: item.urged.count, at: formatInstant(item.urged.at) })} />}
        {item.delay && <Notice title={t('delay.said', { reason: item.delay.reason })} />}
        {item.proposal && <ProposalBox item={item} proposal={item.proposal} />}
        {item.publicity && <PublicityBox publicity={item.publicity} openFile={file} onFile={open} />}
        {item.visits && <VisitBox visits={item.visits} openFile={file} onFile={open} />}
        {item.joint && <JointBox joint={item.joint} />}
        {item.assistance && <AssistanceBox assistance={item.assistance} openFile={file} onFile={open} />}
        {item.appraisal && <AppraisalBox appraisal={item.appraisal} />}
        <SupervisionBox {...item} />
        <AwaitedBox item={item} onDone={onDone} />
        {item.bookings && <BookingsBox bookings={item.bookings} />}
        {item.returned && <ReturnedBox returned={item.returned} />}
        {hasEnded(item.status) && <PaymentsPanel place={place} />}
        {done && stays && <ItemStays key={done.nth} result={done.result} />}
        {done && !stays
          ? <><RulesList criteria={item.criteria} /><ItemDone done={done} onNext={onNext} /></>
          : (
            <ItemActs key={`${item.case}/${item.no}`} item={item} establishing={establishing} onDone={onDone}>
              <RulesList criteria={seen.criteria} checking={establishing.checking} />
              <p className={styles['privacy']}>{t('item.privacy')}</p>
            </ItemActs>
          )}
      </div>
    </div>
  );
}
