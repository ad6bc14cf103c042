import { useTranslation } from 'react-i18next';
import type { DraftBody, PlanItem } from '../../ui/api-types.ts';
import { useText } from '../../ui/i18n.ts';
import { bodyOf, HandoverChoice, type Chosen } from '../case/handover-choice.tsx';
import styles from './plan.module.css';

type Handovers = NonNullable<DraftBody['handovers']>;
type Props = { readonly items: readonly PlanItem[]; readonly chosen: Handovers | undefined; readonly onChange: (next: Handovers) => void; readonly problem: unknown };

/** How the things that will come of it are to get to the applicant: to be chosen now or once there are any. */
export function Handovers({ items, chosen = {}, onChange, problem }: Props) {
  const { t } = useTranslation('hall');
  const text = useText();
  const things = items.filter((item, index) => item.status === 'now' && item.handover && items.findIndex(({ service }) => service === item.service) === index);
  if (things.length === 0) return null;
  const change = (service: string, next: Chosen): void => {
    const body = bodyOf(next);
    const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== service));
    onChange(body ? { ...others, [service]: body } : others);
  };
  return (
    <section aria-labelledby="handovers">
      <h2 id="handovers">{t('plan.handovers')}</h2>
      <p className={styles['note']}>{t('plan.handoversNote')}</p>
      {things.map(({ service, handover }) => {
        const { way, place, recipient } = chosen[service] ?? {};
        return handover && <HandoverChoice key={service} offer={handover} label={t('plan.handoverOf', { thing: text(handover.thing) })} value={{ way: way ?? null, ...(place !== undefined && { place }), recipient: recipient ?? { name: '', phone: '', address: '' } }} onChange={(next) => change(service, next)} problem={problem} at={`/body/body/handovers/${service}`} later />;
      })}
    </section>
  );
}
