import { useTranslation } from 'react-i18next';
import type { Supervision } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import styles from './supervision.module.css';

/** From so many blocked attempts on somebody repeats it. */
const REPEATED = 2;

/** Who has how much in hand, who is away, and who has tried to ask for what was abolished. */
export function Officers({ officers, onFind }: { readonly officers: Supervision['officers']; readonly onFind: (officer: string) => void }) {
  const { t } = useTranslation('supervision');
  const text = useText();
  const list = t('mark.list', { ns: 'ui' });
  return (
    <section className={styles['part']} aria-labelledby="officers">
      <h2 id="officers">{t('officers.title')}</h2>
      <p className={styles['small']}>{t('officers.blockedHow')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard */}
      <div className={styles['frame']} role="group" aria-labelledby="officers" tabIndex={0}>
        <table className={styles['table']}>
          <thead><tr><th scope="col">{t('officers.number')}</th><th scope="col">{t('officers.name')}</th><th scope="col">{t('officers.load')}</th><th scope="col">{t('officers.late')}</th><th scope="col">{t('officers.state')}</th><th scope="col">{t('officers.blocked')}</th><th scope="col">{t('officers.roles')}</th></tr></thead>
          <tbody>
            {officers.filter(({ draws }) => draws).map((officer) => (
              <tr key={officer.number}>
                <th scope="row">{officer.number}</th><td className={styles['who']}>{officer.name}</td>
                <td>{officer.load === 0 ? 0 : <Button size="small" look="quiet" label={t('officers.open', { number: officer.number, count: officer.load })} onPress={() => { onFind(officer.number); window.scrollTo({ top: 0 }); }}>{officer.load}</Button>}</td><td>{officer.late > 0 ? <Tag tone="vermilion">{officer.late}</Tag> : 0}</td><td>{officer.away ? <Tag tone="amber">{t('officers.away')}</Tag> : t('officers.here')}</td>
                <td>{officer.blocked >= REPEATED ? <Tag tone="vermilion">{t('officers.count', { count: officer.blocked })}</Tag> : officer.blocked > 0 ? t('officers.count', { count: officer.blocked }) : 0}</td>
                <td>{officer.roles.map(text).join(list)}<small>{officer.lines.map(text).join(list)}</small></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
