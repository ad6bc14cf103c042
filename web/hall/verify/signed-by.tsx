import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getPublicKeys } from '../../ui/api.ts';
import type { DocumentCheck } from '../../ui/api-types.ts';
import { buttonClass } from '../../ui/button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import styles from './verify.module.css';

/** By whose key the PDF is signed, with what is needed to check it anywhere else. */
export function SignedBy({ number, signature }: { readonly number: string; readonly signature: DocumentCheck['signature'] }) {
  const { t } = useTranslation('hall');
  const keys = useQuery({ queryKey: ['public-keys'], queryFn: getPublicKeys, staleTime: Infinity });
  const pem = keys.data?.find(({ id }) => id === signature.key)?.pem;
  const keyFile = `${signature.key}.pem`;
  return (
    <section className={styles['compare']} aria-labelledby="signed">
      <h3 id="signed">{t('verify.signed')}</h3>
      <p className={styles['small']}>{t('verify.signedText', { key: signature.key })}</p>
      <p className={styles['buttons']}>
        <a className={buttonClass({ look: 'secondary', size: 'small' })} href={`data:application/octet-stream;base64,${signature.value}`} download={`${number}.sig`}>{t('verify.signature')}</a>
        {pem !== undefined && <a className={buttonClass({ look: 'secondary', size: 'small' })} href={`data:application/x-pem-file;base64,${btoa(pem)}`} download={keyFile}>{t('verify.publicKey')}</a>}
      </p>
      {keys.isError && <ProblemMessage error={keys.error} onRetry={() => void keys.refetch()} />}
      <details className={styles['small']}>
        <summary>{t('verify.byHand')}</summary>
        <p>{t('verify.byHandText')}</p>
        <pre className={styles['command']}><code>{`openssl dgst -sm3 -verify ${keyFile} -sigopt distid:${signature.identity} -signature ${number}.sig ${number}.pdf`}</code></pre>
        <p>{t('verify.byHandOk')}</p>
      </details>
    </section>
  );
}
