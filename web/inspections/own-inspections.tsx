import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { OwnInspection, StoredFile } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { ownInspectionsQuery, postHearing } from './queries.ts';
import { Basis } from './basis.tsx';
import { Intended } from './intended.tsx';
import styles from './inspections.module.css';

/** On the case page: that decisions are inspected, what was found, and where its person and who has applied are heard before anything follows. `first`: above the results, only while somebody is to be heard. */
export function OwnInspections({ number, first = false }: { readonly number: string; readonly first?: boolean }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  const read = useQuery(ownInspectionsQuery(number));
  const all = read.data?.inspections ?? [];
  if (all.length === 0 || all.some(({ speak }) => speak) !== first) return null;
  const told = all.filter(({ hearing, conclusion, speak }) => speak || hearing !== undefined || conclusion !== undefined).toSorted((a, b) => Number(b.speak) - Number(a.speak));
  const waiting = all.filter((each) => !told.includes(each));
  return (
    <section className={styles['part']} aria-labelledby="inspections">
      <h2 id="inspections">{t('own.title')}</h2>
      <p className={styles['lead']}>{t('own.lead')}</p>
      <ul className={styles['rows']}>
        {told.map((each) => <li key={each.number}><One number={number} inspection={each} /></li>)}
        {waiting.length > 0 && <li className={styles['card']}><ul className={styles['list']}>{alike(waiting, text).map(([one, names]) => <li key={one.number}>{t('own.because', { name: names.join(t('mark.list', { ns: 'ui' })), kind: text(one.kindName), at: formatInstant(one.openedAt) })}<Followed of={one} /></li>)}</ul><p className={styles['small']}>{t('own.status.open')}</p></li>}
      </ul>
    </section>
  );
}

/** Those that came to be inspected together and for the same reason, one after the other: the first of each and the names of all. */
function alike(waiting: readonly OwnInspection[], text: ReturnType<typeof useText>): readonly (readonly [OwnInspection, readonly string[]])[] {
  const groups = new Map<string, OwnInspection[]>();
  for (const each of waiting) {
    const reason = JSON.stringify([each.kindName, formatInstant(each.openedAt), each.followed]);
    groups.set(reason, [...groups.get(reason) ?? [], each]);
  }
  return [...groups.values()].map((group) => [group[0]!, group.map(({ name }) => text(name))]);
}

/** Why the employer is looked at, and at what: what was found is told once its person is heard. */
function Followed({ of: { followed } }: { readonly of: OwnInspection }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  if (!followed) return null;
  return <span className={styles['small']}><br />{t('own.followed', { days: followed.days, watched: followed.watched.map(text).join(t('mark.list', { ns: 'ui' })) })}<br />{t('basis')}<Basis of={followed.basis} /></span>;
}

function One({ number, inspection }: { readonly number: string; readonly inspection: OwnInspection }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  const { hearing, earlier, conclusion, status, speak } = inspection;
  const said = (of: NonNullable<OwnInspection['hearing']>) => of.said.map((each) => <p key={each.at}><span className={styles['small']}>{t('own.said')} · {formatInstant(each.at)}</span><br /><span className={styles['said']}><AsWritten>{each.text}</AsWritten></span></p>);
  return (
    <div className={styles['card']}>
      <p>{t('own.because', { name: text(inspection.name), kind: text(inspection.kindName), at: formatInstant(inspection.openedAt) })}</p>
      <Followed of={inspection} />
      {hearing && (
        <Notice tone={speak ? 'bad' : 'info'} title={t(speak ? 'own.status.hearing' : 'own.told')}>
          {speak && earlier.length > 0 && <p>{t('own.anew')}</p>}
          <p className={styles['said']}><AsWritten>{hearing.told}</AsWritten></p>
          <Intended all={hearing.intended} title={t('own.intended')} />
          {speak && <p>{hearing.until === undefined ? t('own.untilOpen', { limit: text(hearing.limit) }) : t('own.until', { day: formatDay(hearing.until), limit: text(hearing.limit) })}</p>}
          <p className={styles['small']}>{t('basis')}<Basis of={hearing.basis} /></p>
        </Notice>
      )}
      {hearing && said(hearing)}
      {earlier.map((of) => <details key={of.at}><summary>{t('own.earlier', { at: formatInstant(of.at) })}</summary><div className={styles['proof']}><p className={styles['said']}><AsWritten>{of.told}</AsWritten></p><Intended all={of.intended} title={t('own.intended')} />{said(of)}</div></details>)}
      {hearing && !speak && !conclusion && <p className={styles['small']}>{t(`own.status.${status}`)}</p>}
      {conclusion && <Notice tone={conclusion.conclusion === 'burden' ? 'bad' : 'good'} title={t(`own.result.${conclusion.conclusion}`)}>{conclusion.reason !== '' && <p className={styles['said']}><AsWritten>{conclusion.reason}</AsWritten></p>}{conclusion.consequences.map((each) => <p key={each}>{t(`own.follows.${each}`)}</p>)}</Notice>}
      {speak && <Speak number={number} inspection={inspection.number} />}
    </div>
  );
}

function Speak({ number, inspection }: { readonly number: string; readonly inspection: string }) {
  const { t } = useTranslation('inspections');
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  const [checked, setChecked] = useState(false);
  const send = useMutation({
    mutationFn: (text: string) => postHearing(number, inspection, { text, files: text === '' ? [] : files.map(({ id }) => id) }),
    onSuccess: (now) => { queries.setQueryData(ownInspectionsQuery(number).queryKey, now); toast(t('own.done')); },
  });
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setChecked(true); if (!send.isPending && words.trim() !== '') send.mutate(words); }}>
      <TextField label={t('own.text')} hint={t('own.textHow')} rows={4} maxLength={2000} value={words} onChange={setWords} error={checked && words.trim() === '' ? t('own.textNeeded') : undefined} />
      <FileDrop label={t('own.files')} hint={t('own.filesHow')} value={files} onChange={setFiles} />
      {send.isError && <ProblemMessage error={send.error} />}
      <div className={styles['acts']}><Button type="submit" busy={send.isPending}>{t('own.send')}</Button><Button look="quiet" disabled={send.isPending} onPress={() => send.mutate('')}>{t('own.nothing')}</Button></div>
    </form>
  );
}
