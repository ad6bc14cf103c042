import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { itemFileHref, type ItemFile } from './item-files.ts';
import type { Place } from './queue-order.ts';
import { noteRead } from './read-files.ts';
import styles from './file-panel.module.css';

type Props = { readonly place: Place; readonly files: readonly ItemFile[]; readonly shown: ItemFile; readonly onShow: (id: string) => void; readonly onClose: () => void };

/** A file beside the facts it speaks about, so that both can be read at once. */
export function FilePanel({ place, files, shown, onShow, onClose }: Props) {
  const { t } = useTranslation('desk');
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const at = files.findIndex((each) => each.id === shown.id);
  const href = itemFileHref(place.case, place.no, shown.id);
  const [before, after] = [files[at - 1], files[at + 1]];
  return (
    <section className={styles['panel']} aria-labelledby="file-name">
      <header className={styles['head']}>
        <div className={styles['words']}>
          <h2 id="file-name" ref={heading} tabIndex={-1}>{shown.name}</h2>
          <p>{text(shown.about)}{files.length > 1 && <> · {t('file.count', { at: at + 1, of: files.length })}</>}</p>
        </div>
        <Button look="quiet" size="small" hotkey="Esc" onPress={onClose}>{t('file.close')}</Button>
      </header>
      <div className={styles['body']}><Shown file={shown} href={href} /></div>
      <footer className={styles['foot']}>
        <a href={href} target="_blank" rel="noreferrer" onClick={() => noteRead(shown.id)}>{t('file.window')}</a>
        <span className={styles['turn']}>
          {before && <Button look="quiet" size="small" onPress={() => onShow(before.id)}>{t('file.previous')}</Button>}
          {after && <Button look="quiet" size="small" onPress={() => onShow(after.id)}>{t('file.next')}</Button>}
        </span>
      </footer>
    </section>
  );
}

function Shown({ file, href }: { readonly file: ItemFile; readonly href: string }) {
  const { t } = useTranslation('desk');
  if (file.type.startsWith('image/')) return <img key={file.id} onLoad={() => noteRead(file.id)} src={href} alt={t('file.alt', { name: file.name })} />;
  // No sandbox attribute: a browser's own PDF viewer does not start inside one. The server sends the file with `sandbox` in its policy instead.
  // oxlint-disable-next-line react/iframe-missing-sandbox
  if (file.type === 'application/pdf') return <iframe key={file.id} onLoad={() => noteRead(file.id)} src={`${href}#navpanes=0&view=FitH`} title={t('file.alt', { name: file.name })} />;
  return <Notice>{t('file.cannot')}</Notice>;
}
