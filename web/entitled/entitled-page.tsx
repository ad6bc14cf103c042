import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NeedSignIn } from '../hall/need-sign-in.tsx';
import type { EntitledView, MyEntitled } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Benefit } from './benefit.tsx';
import { Had } from './had.tsx';
import { entitledQuery } from './queries.ts';
import styles from './entitled.module.css';

/** 我能享受的待遇: of all benefits those that are this person's due, those that an officer has to look into, those that lack one thing, those that were had, and why not the others. */
export function EntitledPage() {
  const { t } = useTranslation('entitled');
  return (
    <>
      <title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <NeedSignIn title={t('needSignIn')} text={t('lead')}><Loaded /></NeedSignIn>
    </>
  );
}

function Loaded() {
  const { t } = useTranslation('entitled');
  const read = useQuery(entitledQuery);
  return (
    <div className={styles['page']}>
      <p className="no-print"><Link to="/me">← {t('back')}</Link></p>
      <header className={styles['head']}>
        <div><h1>{t('title')}</h1><p>{t('lead')}</p></div>
        <Button look="quiet" onPress={() => print()}>{t('print')}</Button>
      </header>
      {read.isPending && <Skeleton card lines={6} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && <All found={read.data} />}
    </div>
  );
}

function All({ found: { on, benefits, had } }: { readonly found: MyEntitled }) {
  const { t } = useTranslation('entitled');
  const of = (standing: EntitledView['standing']): readonly EntitledView[] => benefits.filter((each) => each.standing === standing);
  const [found, near, open, none] = [of('due'), of('near'), of('open'), of('none')];
  // What only an officer can find out is no promise that it is theirs.
  const [due, perhaps] = [found.filter((each) => !rests(each)), found.filter(rests)];
  return (
    <>
      <div><p className={styles['count']}>{t('count', { due: due.length, near: near.length, had: had.length })}</p><p className={styles['small']}>{t('on', { day: formatDay(on) })}{t('mark.stop', { ns: 'ui' })}{t('privacy')}</p></div>
      <section aria-labelledby="due" className={styles['part']}>
        <h2 id="due">{t('due')}</h2>
        {due.length === 0 && <EmptyState title={t('dueNone')}>{t('dueNoneText')}</EmptyState>}
        {due.map((each) => <Benefit key={each.service} benefit={each} />)}
      </section>
      {perhaps.length > 0 && (
        <section aria-labelledby="perhaps" className={styles['part']}>
          <h2 id="perhaps">{t('perhaps')}</h2>
          <p className={styles['small']}>{t('perhapsNote')}</p>
          {perhaps.map((each) => <Benefit key={each.service} benefit={each} />)}
        </section>
      )}
      {near.length > 0 && (
        <section aria-labelledby="near" className={styles['part']}>
          <h2 id="near">{t('near')}</h2>
          <p className={styles['small']}>{t('nearNote')}</p>
          {near.map((each) => <Benefit key={each.service} benefit={each} />)}
        </section>
      )}
      <section aria-labelledby="had" className={styles['part']}>
        <h2 id="had">{t('had')}</h2>
        {had.length === 0 ? <EmptyState title={t('hadNone')}>{t('hadNoneText')}</EmptyState> : <Had entries={had} />}
      </section>
      <Others id="open" title={t('open')} note={t('openNote')} benefits={open} />
      <Others id="none" title={t('none')} note={t('noneNote')} benefits={none} />
    </>
  );
}

/** Whether an officer has to look into it before it is theirs. */
const rests = ({ officer }: EntitledView): boolean => officer;

/** Benefits that are not theirs by what is known, one line each: what it is for, or what stands in the way. */
function Others({ id, title, note, benefits }: { readonly id: string; readonly title: string; readonly note: string; readonly benefits: readonly EntitledView[] }) {
  const { t } = useTranslation('entitled');
  const text = useText();
  if (benefits.length === 0) return null;
  return (
    <details className={styles['others']}>
      <summary id={id}>{title}{t('mark.open', { ns: 'ui' })}{benefits.length}{t('mark.close', { ns: 'ui' })}</summary>
      <p className={styles['small']}>{note}{id === 'none' && <> <Link to="/me/corrections" search={{}}>{t('correct')}</Link></>}</p>
      <ul>
        {benefits.map(({ service, name, summary, reasons }) => (
          <li key={service}>
            <p><Link to="/services/$code" params={{ code: service }}>{text(name)}</Link></p>
            <p className={styles['small']}>{reasons.length === 0 ? text(summary) : reasons.map((reason) => text(reason.plain ?? reason.text)).join(t('mark.semicolon', { ns: 'ui' }))}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
