import { useTranslation } from 'react-i18next';
import type { ServiceManual } from '../../ui/api-types.ts';
import { useText } from '../../ui/i18n.ts';
import { Feel } from './feel.tsx';
import { Frame } from './frame.tsx';
import styles from './manual.module.css';

/** Where each fact comes from, in the order in which the sources are tried, and how a computed one is computed. */
export function ManualFacts({ manual }: { readonly manual: ServiceManual }) {
  const { t } = useTranslation('desk');
  const text = useText();
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('manual.facts.title')}</h2>
      <Frame of="facts">
        <table className={styles['table']}>
          <thead><tr><th scope="col">{t('manual.facts.name')}</th><th scope="col">{t('manual.facts.sources')}</th></tr></thead>
          <tbody>
            {manual.facts.map((fact) => (
              <tr key={fact.id}>
                <th scope="row">{text(fact.name)}</th>
                <td>
                  {fact.sources.length === 1 ? text(fact.sources[0]!) : <ol className={styles['inline']}>{fact.sources.map((source, at) => <li key={`${String(at)} ${source.zh}`}>{text(source)}</li>)}</ol>}
                  {fact.derive && <><p className={styles['small']}>{text(fact.derive.words)}</p><Feel name={text(fact.name)} rule={fact.derive} /></>}
                  {fact.contestBy && <p className={styles['small']}>{t('manual.facts.contest', { name: text(fact.contestBy) })}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
    </section>
  );
}
