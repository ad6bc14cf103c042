import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadPicture, type Given } from '../../reading/read-picture.tsx';
import type { DraftBody, PlanAsk, PlanItem, StoredFile } from '../../ui/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useText } from '../../ui/i18n.ts';
import { ownFilesQuery } from '../queries.ts';
import styles from './plan.module.css';

type Ids = readonly string[];
type Props = Given & {
  /** Those that are given already: they can be changed until the draft is handed in. */
  readonly handed: readonly PlanAsk[];
  readonly files: DraftBody['files'];
  readonly items: readonly PlanItem[];
  readonly onFiles: (id: string, change: (ids: Ids) => Ids) => void;
  readonly onShown: (id: string) => void;
};

/** The materials that nobody else has: each kept with the draft as soon as it is here, looked at, read, changed and taken back in the same place. */
export function Materials({ asks, handed, files, ...given }: Props) {
  const { t } = useTranslation('hall');
  const asked = asks.filter(({ kind }) => kind === 'evidence');
  const missing = new Set(asked.map(({ id }) => id));
  // In an order that stays when one of them is given, so that nothing moves away under whoever works on it.
  const all = [...asked, ...handed.filter(({ id }) => !missing.has(id))].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="materials">
      <h2 id="materials">{missing.size > 0 ? t('plan.materials') : t('plan.materialsHere')}</h2>
      <p className={styles['note']}>{t('plan.materialsNote')}</p>
      <ul className={styles['asks']}>{all.map((ask) => <li key={ask.id} data-done={!missing.has(ask.id) || undefined}><Material ask={ask} ids={files?.[ask.id] ?? []} asks={asks} {...given} /></li>)}</ul>
    </section>
  );
}

/** One material. At a counter its original can be looked at instead. */
function Material({ ask, ids, items, onFiles, onShown, ...given }: Omit<Props, 'handed' | 'files'> & { readonly ask: PlanAsk; readonly ids: Ids }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const own = useQuery({ ...ownFilesQuery(ids, ask.id), enabled: ids.length > 0 });
  const [fresh, setFresh] = useState<readonly StoredFile[]>([]);
  const names = ask.for.map((code) => text(items.find((item) => item.service === code)?.short ?? { zh: code, en: code })).join(t('mark.list', { ns: 'ui' }));
  const known = [...fresh, ...(own.data?.files ?? [])];
  const gone = own.data && !own.isPlaceholderData ? ids.filter((id) => !known.some((file) => file.id === id)) : [];
  const value = ids.flatMap((id) => known.find((file) => file.id === id) ?? []);
  const change = (by: (files: readonly StoredFile[]) => readonly StoredFile[]) => {
    const now = by(value);
    const [added, kept] = [now.filter(({ id }) => !ids.includes(id)), new Set(now.map(({ id }) => id))];
    setFresh((before) => [...before, ...added]);
    // Several may come at once: each changes what the draft holds by then.
    onFiles(ask.id, (held) => [...held.filter((id) => kept.has(id) || !ids.includes(id)), ...added.map(({ id }) => id)]);
  };
  return (
    <>
      <FileDrop label={text(ask.question)} value={value} onChange={change} error={gone.length > 0 ? t('plan.fileGone') : undefined} />
      {value.map((file) => <ReadPicture key={file.id} file={file} material={ask} before={own.data?.files.find(({ id }) => id === file.id)?.reading} {...given} />)}
      <p className={styles['note']}>{text(ask.why)}{ask.for.length > 0 && ` · ${t('plan.asksFor', { names })}`}</p>
      {ask.showable === 'scan' && <p className={styles['note']}>{t('plan.showScan')}</p>}
      {ask.showable === 'enough' && ids.length === 0 && <Button look="secondary" onPress={() => onShown(ask.id)} label={t('plan.showOf', { name: text(ask.name) })}>{t('plan.show')}</Button>}
    </>
  );
}
