import { useTranslation } from 'react-i18next';
import type { DraftBody, Plan, PlanItem, PlanPromise } from '../../ui/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { PromiseTerms } from '../../credit/promise-terms.tsx';
import { useText } from '../../ui/i18n.ts';
import styles from './plan.module.css';

type Chosen = Pick<DraftBody, 'promises' | 'declined'>;
type Props = { readonly promises: readonly PlanPromise[]; readonly items: readonly PlanItem[]; readonly chosen: Chosen; readonly onChange: (chosen: Required<Chosen>) => void };

/** Statements that stand in for proofs. What they mean is said before they are signed, and whoever does not want to promise says so. */
export function Promises({ promises, items, chosen: { promises: signed, declined = [] }, onChange }: Props) {
  const { t } = useTranslation('hall');
  if (promises.length === 0) return null;
  const without = (elements: readonly string[], element: string): string[] => elements.filter((each) => each !== element);
  return (
    <section aria-labelledby="promises">
      <h2 id="promises">{t('plan.promises')}</h2>
      <p className={styles['note']}>{t('plan.promisesNote')}</p>
      <ul className={styles['promises']}>
        {promises.map((promise) => (
          <li key={promise.element}>
            <OnePromise
              promise={promise} items={items} signed={signed.includes(promise.element)} declined={declined.includes(promise.element)}
              onSign={(yes) => onChange({ promises: yes ? [...signed, promise.element] : without(signed, promise.element), declined: without(declined, promise.element) })}
              onDecline={(yes) => onChange({ promises: without(signed, promise.element), declined: yes ? [...declined, promise.element] : without(declined, promise.element) })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type OneProps = { readonly promise: PlanPromise; readonly items: readonly PlanItem[]; readonly signed: boolean; readonly declined: boolean; readonly onSign: (yes: boolean) => void; readonly onDecline: (yes: boolean) => void };

function OnePromise({ promise, items, signed, declined, onSign, onDecline }: OneProps) {
  const { t } = useTranslation('hall');
  const text = useText();
  const name = text(promise.name);
  const names = promise.for.map((code) => text(items.find((item) => item.service === code)?.short ?? { zh: code, en: code })).join(t('mark.list', { ns: 'ui' }));
  return (
    <article className={styles['promise']} aria-label={name}>
      <h3>{name}</h3>
      {names !== '' && <p className={styles['note']}>{t('plan.promiseFor', { names })}</p>}
      {declined
        ? <><p><strong>{t('plan.declined')}</strong>{text(promise.otherwise)}</p><div><Button look="secondary" size="small" label={t('plan.promiseAfterAllOf', { name })} onPress={() => onDecline(false)}>{t('plan.promiseAfterAll')}</Button></div></>
        : (
          <>
            <PromiseTerms promise={promise} said />
            <ChoiceList label={name} hideLabel many value={signed ? [promise.element] : []} onChange={(chosen) => onSign(chosen.length > 0)} choices={[{ id: promise.element, name: text(promise.text) }]} />
            <p className={styles['otherwise']}><span>{t('plan.otherwise', { what: text(promise.otherwise) })}</span><Button look="quiet" size="small" label={t('plan.declineOf', { name })} onPress={() => onDecline(true)}>{t('plan.decline')}</Button></p>
          </>
        )}
    </article>
  );
}

/** What is sent back as signed: the digests that this plan names, of what is promised; those of another part of the form stay as they were signed. */
export function signedBy(plan: Pick<Plan, 'promises'>, { signed = {} }: Pick<DraftBody, 'signed'>, promises: readonly string[]): Record<string, string> {
  const named = new Map(plan.promises.map(({ element, digest }) => [element, digest]));
  return Object.fromEntries(promises.flatMap((element) => { const digest = named.get(element) ?? signed[element]; return digest === undefined ? [] : [[element, digest]]; }));
}
