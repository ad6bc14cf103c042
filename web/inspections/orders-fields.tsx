import { useTranslation } from 'react-i18next';
import type { StaffInspection } from '../ui/api-types.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import styles from './inspections.module.css';

/** What shall follow, as it is chosen. */
export type Orders = { readonly consequences: readonly string[]; readonly promises: readonly string[] };

/** The orders as they are sent: of what the server knows, and no promise unless one is to be found untrue. */
export function sentOrders({ consequences }: Pick<StaffInspection, 'consequences'>, orders: Orders): { consequences: StaffInspection['consequences'][number]['consequence'][]; promises: string[] } {
  return { consequences: consequences.flatMap(({ consequence }) => (orders.consequences.includes(consequence) ? [consequence] : [])), promises: orders.consequences.includes('break-promise') ? [...orders.promises] : [] };
}

/**
 * What is intended, or concluded, to follow, and with an untrue promise which. With `heard` only what those concerned were heard about can be chosen, and why not the rest is said below.
 */
export function OrdersFields({ inspection, orders, heard = false, labels, errors, onChange }: { readonly inspection: StaffInspection; readonly orders: Orders; readonly heard?: boolean; readonly labels: { readonly follows: string; readonly promises: string }; readonly errors: { readonly consequences: string | undefined; readonly promises: string | undefined }; readonly onChange: (next: Orders) => void }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  const possible = inspection.consequences.filter(({ consequence, off }) => (heard ? off === undefined : consequence !== 'break-promise' || inspection.promises.length > 0));
  const promises = inspection.promises.filter(({ off }) => !heard || off === undefined);
  const breaks = orders.consequences.includes('break-promise');
  const off = heard ? [...inspection.consequences.map((each) => ({ name: each.name, off: each.off })), ...(breaks ? inspection.promises.map((each) => ({ name: each.text, off: each.off })) : [])].filter((each) => each.off !== undefined) : [];
  return (
    <>
      {possible.length > 0 && <ChoiceList many label={labels.follows} choices={possible.map(({ consequence, name }) => ({ id: consequence, name: text(name) }))} value={orders.consequences} onChange={(consequences) => onChange({ ...orders, consequences })} error={errors.consequences} />}
      {breaks && <ChoiceList many label={labels.promises} choices={promises.map(({ element, text: words, standing }) => ({ id: element, name: text(words), note: text(standing) }))} value={orders.promises} onChange={(next) => onChange({ ...orders, promises: next })} error={errors.promises} />}
      {off.length > 0 && (
        <div className={styles['small']}>
          <p>{t('conclude.off')}</p>
          <ul className={styles['list']}>{off.map((each) => <li key={each.name.zh}>{text(each.name)}{t('mark.colon', { ns: 'ui' })}{each.off && text(each.off)}</li>)}</ul>
        </div>
      )}
    </>
  );
}
