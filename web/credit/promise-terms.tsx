import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { PromiseView } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import styles from './credit.module.css';

type Terms = Pick<PromiseView, 'text' | 'basis' | 'consequences' | 'validity' | 'check'>;

/** What is told of a promise, before it is signed and afterwards. @param said its words stand beside already */
export function PromiseTerms({ promise, said = false }: { readonly promise: Terms; readonly said?: boolean }) {
  const { t } = useTranslation('credit');
  const text = useText();
  return (
    <dl className={styles['terms']}>
      {([...(said ? [] : [['text', text(promise.text)] as const]), ['basis', promise.basis], ['consequences', text(promise.consequences)], ['validity', text(promise.validity)], ['check', text(promise.check)]] as const).filter(([, words]) => words !== '').map(([name, words]) => (
        <div key={name}><dt>{t(name)}</dt><dd><AsWritten>{words}</AsWritten></dd></div>
      ))}
    </dl>
  );
}
