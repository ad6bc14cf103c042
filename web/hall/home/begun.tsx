import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary, Draft } from '../../ui/api-types.ts';
import { deleteDraft } from '../../ui/api.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { formatAppointment, formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Skeleton } from '../../ui/progress.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TinyLine } from '../../ui/tiny-line.tsx';
import { toast } from '../../ui/toast.tsx';
import { AsksOfYou } from '../case/asks-of-you.tsx';
import { asksPerson } from '../case/headline.ts';
import { casesQuery, draftsQuery } from '../queries.ts';
import styles from './home.module.css';

/** So many cases stand beside what can be done; whoever has more looks at the list. */
const SHOWN = 5;

/** The drafts and running cases of whoever is signed in. */
export function Begun() {
  const { t } = useTranslation('hall');
  const text = useText();
  const drafts = useQuery(draftsQuery);
  const cases = useQuery(casesQuery);
  if (drafts.isPending || cases.isPending) return <Skeleton card />;
  const running = (cases.data ?? []).filter((each) => each.status === 'open').sort((a, b) => Number(asksPerson(b)) - Number(asksPerson(a)) || b.submittedAt.localeCompare(a.submittedAt));
  if ((drafts.data ?? []).length === 0 && running.length === 0) return <div className={styles['card']}><p>{(cases.data ?? []).length > 0 ? <>{t('home.allEnded')} <Link to="/cases">{t('cases.title')}</Link></> : t('cases.noneText')}</p></div>;
  return (
    <>
      {(drafts.data ?? []).map((draft) => <DraftCard key={draft.id} draft={draft} />)}
      {running.slice(0, SHOWN).map((each) => (
        <article key={each.number} className={styles['card']}>
          <h3><Link to="/cases/$number" params={{ number: each.number }}>{text(each.lifeEvent.name)}{each.about !== undefined && t('home.about', { name: each.about })}</Link></h3>
          <p className={styles['small']}>{each.number}</p>
          <TinyLine items={each.items} />
          {asksPerson(each) && <Asked summary={each} />}
          <Appointments items={each.items} />
        </article>
      ))}
      {running.length > SHOWN && <p><Link to="/cases">{t('home.allRunning')}</Link></p>}
    </>
  );
}

/** Something waits for the person: what, and the way there. */
function Asked({ summary: { number, items } }: { readonly summary: CaseSummary }) {
  const { t } = useTranslation('hall');
  const correction = items.some((item) => item.asks === 'correction');
  return (
    <div className={styles['asked']}>
      <AsksOfYou items={items} />
      <Link to="/cases/$number" params={{ number }} className={buttonClass({ size: 'small' })}>{t(correction ? 'asks.correctionGo' : 'asks.timeGo')}</Link>
    </div>
  );
}

/** When somebody comes, or has to come, as agreed. */
function Appointments({ items }: Pick<CaseSummary, 'items'>) {
  const { t } = useTranslation('hall');
  const text = useText();
  return items.map(({ no, short, appointment }) => appointment !== undefined && <p key={no} className={styles['small']}>{t('asks.agreed', { name: text(short), at: formatAppointment(appointment) })}</p>);
}

function DraftCard({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const discard = async () => {
    setAsking(false);
    await deleteDraft({ lifeEvent: draft.lifeEvent, ...(draft.about && { about: draft.about.about }) }).catch(() => undefined);
    await queries.invalidateQueries(draftsQuery);
    toast(t('home.discarded'));
  };
  return (
    <article className={styles['card']}>
      <p><Tag tone="amber">{t('home.draft')}</Tag></p>
      <h3>{text(draft.name)}{draft.about && t('home.about', { name: draft.about.name })}</h3>
      <p className={styles['small']}>{t('home.draftSaved', { at: formatInstant(draft.updatedAt) })}</p>
      <p className={styles['acts']}>
        <Link to="/life-events/$lifeEvent/apply" params={{ lifeEvent: draft.lifeEvent }} search={draft.about ? { about: draft.about.about } : {}} className={buttonClass({ size: 'small' })}>{t('home.goOn')}</Link>
        <button type="button" className={buttonClass({ look: 'quiet', size: 'small' })} onClick={() => setAsking(true)}>{t('home.discard')}</button>
      </p>
      {asking && <AskFirst danger title={t('home.discardTitle', { name: text(draft.name) })} text={t('home.discardText')} yes={t('home.discardDo')} no={t('home.keep')} onYes={() => void discard()} onNo={() => setAsking(false)} />}
    </article>
  );
}
