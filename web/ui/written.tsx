import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import styles from './written.module.css';

/** Words that were not sent, to read and to copy. @param label whose or which they are, where that is to be said */
export function Written({ label, children }: { readonly label?: string; readonly children: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<'yes' | 'by-hand' | null>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const copy = async (): Promise<void> => { words.current?.select(); setCopied((await toClipboard(children)) ? 'yes' : 'by-hand'); };
  return (
    <div className={styles['written']}>
      <p id={id}>{label ?? t('problem.late.written')}</p>
      <textarea ref={words} className={styles['words']} aria-labelledby={id} lang={/\p{Script=Han}/u.test(children) ? 'zh-CN' : undefined} readOnly rows={Math.min(8, children.split('\n').length + Math.floor(children.length / 40) + 1)} value={children} />
      <div className={styles['acts']}><Button look="secondary" size="small" onPress={() => void copy()}>{t('problem.late.copy')}</Button><span role="status">{copied === null ? '' : t(copied === 'yes' ? 'problem.late.copied' : 'problem.late.byHand')}</span></div>
    </div>
  );
}

/** Without a secure connection a browser has no clipboard of this kind; then what is marked is copied the old way, if at all. */
async function toClipboard(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
