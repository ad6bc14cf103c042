import { useTranslation } from 'react-i18next';
import type { SignatureView } from './api-types.ts';
import { formatInstant } from './format.ts';
import { useText } from './i18n.ts';
import { OwnPicture } from './own-picture.tsx';
import styles from './signature.module.css';

/** What was put to an application at a counter: the picture, and by which digests it is found again. @param href where an officer sees the picture; without it, it is among one's own files */
export function Signature({ signature, href }: { readonly signature: SignatureView; readonly href?: string | undefined }) {
  const { t } = useTranslation('ui');
  const text = useText();
  const { at, words, hash, sheet, body } = signature;
  return (
    <section aria-labelledby="signature" className={styles['signature']}>
      <h2 id="signature">{t('signature.title')}</h2>
      <p>{formatInstant(at)} · {text(words)}</p>
      {href === undefined ? <OwnPicture id={signature.file} alt={t('signature.picture')} width={250} height={100} /> : <img src={href} alt={t('signature.picture')} width={250} height={100} />}
      <details><summary>{t('signature.digests')}</summary><dl><dt>{t('signature.file')}</dt><dd>{hash}</dd><dt>{t('signature.sheet')}</dt><dd>{sheet}</dd><dt>{t('signature.body')}</dt><dd>{body}</dd></dl></details>
    </section>
  );
}
