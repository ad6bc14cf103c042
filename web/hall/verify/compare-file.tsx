import { useState } from 'react';
import { Button as Pressable } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { hexOf } from './hex.ts';
import styles from './verify.module.css';

type Compared = { readonly name: string; readonly same: boolean };

/** Whether a file is the document byte for byte. It is worked out here: the file does not leave the browser. */
export function CompareFile({ sha256 }: { readonly sha256: string }) {
  const { t } = useTranslation('hall');
  const [compared, setCompared] = useState<Compared | null>(null);
  const compare = async (file: File | undefined) => {
    if (file) setCompared({ name: file.name, same: hexOf(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())) === sha256 });
  };
  // Browsers work out digests only on secure pages.
  const can = globalThis.isSecureContext;
  return (
    <section className={styles['compare']} aria-labelledby="compare">
      <h3 id="compare">{t('verify.compare')}</h3>
      <p className={styles['small']}>{t('verify.compareText')}</p>
      {can && (
        <DropZone className={styles['zone'] ?? ''} aria-label={t('verify.drop')} onDrop={(event) => { const [item] = event.items; if (item?.kind === 'file') void item.getFile().then(compare); }}>
          <span className={styles['drag']}>{t('verify.drop')}</span>
          <FileTrigger acceptedFileTypes={['application/pdf']} onSelect={(files) => void compare(files?.[0])}><Pressable className={buttonClass({ look: 'secondary', size: 'small' })}>{t('verify.pick')}</Pressable></FileTrigger>
        </DropZone>
      )}
      {compared && (compared.same
        ? <Notice tone="good" live title={t('verify.same')}>{compared.name}</Notice>
        : <Notice tone="bad" live title={t('verify.different')}>{t('verify.differentText', { name: compared.name })}</Notice>)}
      <p className={styles['small']}>{t('verify.digest')} <code>{sha256}</code></p>
    </section>
  );
}
