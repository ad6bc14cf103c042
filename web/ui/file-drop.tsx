import { useState } from 'react';
import { Button as Pressable } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import type { StoredFile } from './api-types.ts';
import { postFile } from './api.ts';
import { Button, buttonClass } from './button.tsx';
import { checkFile, fileTypes, photoTypes } from './file-check.ts';
import { formatSize } from './format.ts';
import { useText } from './i18n.ts';
import { Progress } from './progress.tsx';
import { problemOf } from './request.ts';
import styles from './file-drop.module.css';

/** A file that is here: on its way, arrived, or stuck. */
type Sending = { readonly key: number; readonly file: File; readonly share: number; readonly failed: boolean };

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is still missing, said beside the field. */
  readonly error?: string | undefined;
  readonly value: readonly StoredFile[];
  readonly onChange: (change: (files: readonly StoredFile[]) => readonly StoredFile[]) => void;
  readonly max?: number;
  /** Photographs alone are taken, no PDF. */
  readonly photos?: boolean;
  /** Sends a file; the pages use the API, the parts page a stand-in. */
  readonly send?: (file: File, progress: (share: number) => void) => Promise<StoredFile>;
};

let next = 1;

/** Drop, pick or photograph a document. Type and size are checked before anything travels. */
export function FileDrop({ label, hint, error, value, onChange, max = 10, photos = false, send = postFile }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [problems, setProblems] = useState<readonly string[]>([]);

  const start = async (file: File, key: number) => {
    const update = (change: Partial<Sending>) => setSending((list) => list.map((each) => (each.key === key ? { ...each, ...change } : each)));
    update({ failed: false, share: 0 });
    try {
      const stored = await send(file, (share) => update({ share }));
      setSending((list) => list.filter((each) => each.key !== key));
      onChange((files) => (files.some((each) => each.id === stored.id) ? files : [...files, stored]));
    } catch (caught) {
      const { detail, retryable } = problemOf(caught);
      if (retryable) return update({ failed: true });
      // Another try ends the same way: the file goes, and the reason stays.
      setSending((list) => list.filter((each) => each.key !== key));
      setProblems((list) => [...list, t('file.refused', { name: file.name, why: detail ? text(detail) : t('problem.invalid.title') })]);
    }
  };
  const add = (files: readonly File[]) => {
    const room = Math.max(0, max - value.length - sending.length);
    const wrong = files.slice(0, room).map((file) => ({ file, problem: checkFile(file, photos) }));
    setProblems([...wrong.flatMap(({ file, problem }) => (problem ? [t(`file.${problem}`, { name: file.name, size: formatSize(file.size) })] : [])), ...(files.length > room ? [t('file.tooMany', { max })] : [])]);
    const good = wrong.filter(({ problem }) => problem === null).map(({ file }) => ({ key: next++, file, share: 0, failed: false }));
    setSending((list) => [...list, ...good]);
    for (const each of good) void start(each.file, each.key);
  };
  const drop = (items: readonly { kind: string; getFile?: () => Promise<File> }[]) => {
    void Promise.all(items.flatMap((item) => (item.kind === 'file' && item.getFile ? [item.getFile()] : []))).then(add);
  };

  return (
    <div className={styles['drop']} role="group" aria-label={label}>
      <p className={styles['label']}>{label}</p>
      {hint !== undefined && <p className={styles['rules']}>{hint}</p>}
      <DropZone className={styles['zone'] ?? ''} aria-label={label} onDrop={(event) => drop(event.items as never)}>
        <span className={styles['ways']}>
          <span className={styles['drag']}>{t('file.drop')}</span>
          <FileTrigger acceptedFileTypes={photos ? photoTypes : fileTypes} allowsMultiple onSelect={(files) => add([...(files ?? [])])}><Pressable className={buttonClass({ look: 'secondary', size: 'small' })}>{t('file.pick')}</Pressable></FileTrigger>
          <span className={styles['camera']}><FileTrigger acceptedFileTypes={photoTypes} defaultCamera="environment" onSelect={(files) => add([...(files ?? [])])}><Pressable className={buttonClass({ look: 'secondary', size: 'small' })}>{t('file.camera')}</Pressable></FileTrigger></span>
        </span>
        <span className={styles['rules']}>{t(photos ? 'file.photoRules' : 'file.rules')}</span>
      </DropZone>
      {error !== undefined && <p role="alert" className={styles['problems']}>! {error}</p>}
      {problems.length > 0 && <div role="alert" className={styles['problems']}>{problems.map((each) => <p key={each}>! {each}</p>)}</div>}
      <ul className={styles['files']} data-files>
        {value.map((file) => (
          <li key={file.id}><span className={styles['name']}>✓ {file.name}</span><span className={styles['size']}>{formatSize(file.size)} · {t('file.done')}</span><Button look="quiet" size="small" label={t('file.remove', { name: file.name })} onPress={() => onChange((files) => files.filter((each) => each.id !== file.id))}>✕</Button></li>
        ))}
        {sending.map((each) => (
          <li key={each.key}>
            {each.failed
              ? <><span className={styles['name']} role="alert">{t('file.failed', { name: each.file.name })}</span><Button look="secondary" size="small" onPress={() => void start(each.file, each.key)}>{t('file.again')}</Button><Button look="quiet" size="small" label={t('file.remove', { name: each.file.name })} onPress={() => setSending((list) => list.filter((other) => other.key !== each.key))}>✕</Button></>
              : <span className={styles['name']}><Progress label={t('file.sending', { name: each.file.name })} share={each.share} /></span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
