import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupervisionItem, VersionDifference } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { TextField } from '../ui/text-field.tsx';
import { versionDifferenceQuery } from './queries.ts';
import { useSupervise } from './use-supervise.ts';
import styles from './supervision.module.css';

/** As few words as the server takes. */
const REASON_WORDS = 10;

/** That the rules have changed since the case was handed in: what that would change, and to let it go on by the new ones. */
export function VersionBox({ item, mayMove }: { readonly item: SupervisionItem; readonly mayMove: boolean }) {
  const { t } = useTranslation('supervision');
  const [shown, setShown] = useState(false);
  if (!item.rulesChanged || !mayMove) return null;
  return (
    <section className={styles['part']} aria-labelledby="version">
      <h2 id="version">{t('version.title')}</h2>
      <Notice tone="wait">{t('version.law')}</Notice>
      {shown ? <Difference item={item} /> : <p><Button look="secondary" onPress={() => setShown(true)}>{t('version.look')}</Button></p>}
    </section>
  );
}

function Difference({ item }: { readonly item: SupervisionItem }) {
  const text = useText();
  const found = useQuery(versionDifferenceQuery(item.case, item.no, item.version));
  const seen = stillThere(found);
  const problem = found.isError && <ProblemMessage error={found.error} onRetry={() => void found.refetch()} signInAs="staff" />;
  if (seen === undefined) return problem || <Skeleton lines={4} card />;
  const { items, against } = seen;
  return (
    <>
      {problem}
      {items.map((each) => <Changes key={each.no} item={each} />)}
      {against ? <p><strong>{text(against)}</strong></p> : <MoveForm item={item} />}
    </>
  );
}

function Changes({ item }: { readonly item: VersionDifference['items'][number] }) {
  const { t } = useTranslation('supervision');
  const text = useText();
  return (
    <div className={styles['box']}>
      <h3>{text(item.name)}</h3>
      <p>{t('version.says', { before: t(`version.outcome.${item.before}`), after: t(`version.outcome.${item.after}`) })}</p>
      {item.differences.length === 0 ? <p>{t('version.same')}</p> : (
        <dl className={styles['changes']}>
          {item.differences.map((each) => (
            <div key={`${each.part} ${each.name.zh}`}>
              <dt>{t(`version.part.${each.part}`)}{t('mark.colon', { ns: 'ui' })}{text(each.name)}</dt>
              {each.before !== undefined && <dd><span>{t('version.before')}</span> <del>{text(each.before)}</del></dd>}
              {each.after !== undefined && <dd><span>{t('version.after')}</span> <ins>{text(each.after)}</ins></dd>}
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function MoveForm({ item }: { readonly item: SupervisionItem }) {
  const { t } = useTranslation('supervision');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const supervise = useSupervise(item);
  const send = (): void => {
    setChecked(true);
    if (reason.trim().length >= REASON_WORDS) supervise.send({ act: 'version', body: { reason: reason.trim() } }, 'version');
  };
  return (
    <form className={styles['form']} aria-label={t('version.move')} noValidate onSubmit={(event) => { event.preventDefault(); if (!supervise.busy) send(); }}>
      <TextField label={t('version.reason')} hint={t('version.reasonHow')} rows={2} maxLength={1000} value={reason} onChange={setReason} error={checked && reason.trim().length < REASON_WORDS ? t('version.reasonNeeded', { count: REASON_WORDS }) : undefined} />
      {supervise.error && <ProblemMessage error={supervise.error} signInAs="staff" latest />}
      <Button type="submit" busy={supervise.busy}>{t('version.move')}</Button>
    </form>
  );
}
