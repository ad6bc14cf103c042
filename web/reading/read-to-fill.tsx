import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredFile } from '../ui/api-types.ts';
import { FileDrop } from '../ui/file-drop.tsx';
import { useText } from '../ui/i18n.ts';
import { documentsFor } from './documents-for.ts';
import { ReadPicture, type Given } from './read-picture.tsx';
import styles from './reading.module.css';

/** Where a question can be answered from a document that nobody asks for: a photograph of it fills in what stands on it. It is not handed in. */
export function ReadToFill({ asks, ...given }: Given) {
  const { t } = useTranslation('reading');
  const text = useText();
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  const names = documentsFor(asks).map(text).join(t('mark.or'));
  if (names === '' && files.length === 0) return null;
  return (
    <div className={styles['fill']}>
      <FileDrop label={t('fill', { names })} hint={t('fillHow')} value={files} onChange={setFiles} photos max={3} />
      {files.map((file) => <ReadPicture key={file.id} file={file} atOnce asks={asks} {...given} />)}
    </div>
  );
}
