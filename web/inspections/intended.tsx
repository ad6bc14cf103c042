import { useTranslation } from 'react-i18next';
import type { IntendedConsequence } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import { Basis, isOwn } from './basis.tsx';
import styles from './inspections.module.css';

/** What is meant to follow: what it would mean, by which rule, of which promises, and for how long. What no rule of the state settles is said once, below. Nothing where it was not told. */
export function Intended({ all, title }: { readonly all: readonly IntendedConsequence[] | undefined; readonly title: string }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  if (all === undefined) return null;
  const colon = t('mark.colon', { ns: 'ui' });
  const by = (basis: string) => !isOwn(basis) && <>{t('mark.open', { ns: 'ui' })}{t('basis')}<Basis of={basis} />{t('mark.close', { ns: 'ui' })}</>;
  return (
    <>
      <p><strong>{title}</strong></p>
      <ul className={styles['list']}>
        {all.map(({ consequence, name, meaning, basis, promises, terms }) => (
          <li key={consequence}>
            <strong>{text(name)}</strong>
            <p>{text(meaning)}</p>
            {!isOwn(basis) && <p className={styles['small']}>{t('basis')}<Basis of={basis} /></p>}
            {promises.map((promise) => <p key={promise.element}><strong>{t('intended.promise')}</strong>{colon}{text(promise.text)}<span className={styles['small']}>{by(promise.basis)}</span><br />{t('intended.told')}{colon}{text(promise.consequences)}</p>)}
            {terms.map((term) => <p key={term.name.zh} className={styles['small']}>{text(term.name)}{colon}{text(term.limit)}{by(term.basis)}</p>)}
          </li>
        ))}
      </ul>
      {all.some(({ basis, promises, terms }) => [basis, ...[...promises, ...terms].map((each) => each.basis)].some(isOwn)) && <p className={styles['small']}>{t('intended.own')}</p>}
    </>
  );
}
