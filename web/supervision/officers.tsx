import { useTranslation } from 'react-i18next';
import type { Supervision } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
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
      <DataTable of="officers" heads={[{ text: t('officers.number') }, { text: t('officers.name') }, { text: t('officers.load'), figure: true }, { text: t('officers.late'), figure: true }, { text: t('officers.state') }, { text: t('officers.blocked'), figure: true }, { text: t('officers.roles'), long: true }]} rows={officers.filter(({ draws }) => draws).map((officer) => ({
        key: officer.number,
        cells: [
          officer.number, <span key="name" className={styles['who']}>{officer.name}</span>,
          officer.load === 0 ? 0 : <Button key="load" size="small" look="quiet" label={t('officers.open', { number: officer.number, count: officer.load })} onPress={() => { onFind(officer.number); window.scrollTo({ top: 0 }); }}>{officer.load}</Button>,
          officer.late > 0 ? <Tag key="late" tone="vermilion">{officer.late}</Tag> : 0, officer.away ? <Tag key="away" tone="amber">{t('officers.away')}</Tag> : <span key="here" className={styles['who']}>{t('officers.here')}</span>,
          officer.blocked >= REPEATED ? <Tag key="blocked" tone="vermilion">{t('officers.count', { count: officer.blocked })}</Tag> : officer.blocked > 0 ? t('officers.count', { count: officer.blocked }) : 0,
          <>{officer.roles.map(text).join(list)}<small>{officer.lines.map(text).join(list)}</small></>,
        ],
      }))} />
    </section>
  );
}
