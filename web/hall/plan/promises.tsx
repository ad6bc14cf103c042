import { useTranslation } from 'react-i18next';
import type { DraftBody, Plan, PlanItem, PlanPromise } from '../../ui/api-types.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { PromiseTerms } from '../../credit/promise-terms.tsx';
import { useText } from '../../ui/i18n.ts';
import styles from './plan.module.css';

type Props = { readonly promises: readonly PlanPromise[]; readonly items: readonly PlanItem[]; readonly signed: readonly string[]; readonly onChange: (signed: string[]) => void };

/** Statements that stand in for proofs. What they mean is said before they are signed. */
export function Promises({ promises, items, signed, onChange }: Props) {
  const { t } = useTranslation('hall');
  const text = useText();
  if (promises.length === 0) return null;
  const names = (promise: PlanPromise) => promise.for.map((code) => text(items.find((item) => item.service === code)?.short ?? { zh: code, en: code })).join(t('mark.list', { ns: 'ui' }));
  const elsewhere = signed.filter((element) => !promises.some((promise) => promise.element === element));
  return (
    <section aria-labelledby="promises">
      <h2 id="promises">{t('plan.promises')}</h2>
      <p className={styles['note']}>{t('plan.promisesNote')}</p>
      <ChoiceList
        label={t('plan.promises')} hideLabel many value={signed.filter((element) => !elsewhere.includes(element))} onChange={(chosen) => onChange([...elsewhere, ...chosen])}
        choices={promises.map((promise) => ({ id: promise.element, name: text(promise.text), note: promise.for.length > 0 ? t('plan.promiseFor', { names: names(promise) }) : undefined }))}
      />
      {promises.map((promise) => (
        <details key={promise.element} className={styles['terms']}>
          <summary>{t('plan.promiseTerms')}{promises.length > 1 && <>{t('mark.colon', { ns: 'ui' })}{text(promise.name)}</>}</summary>
          <PromiseTerms promise={promise} said />
        </details>
      ))}
    </section>
  );
}

/** What is sent back as signed: the digests that this plan names, of what is promised; those of another part of the form stay as they were signed. */
export function signedBy(plan: Pick<Plan, 'promises'>, { signed = {} }: Pick<DraftBody, 'signed'>, promises: readonly string[]): Record<string, string> {
  const named = new Map(plan.promises.map(({ element, digest }) => [element, digest]));
  return Object.fromEntries(promises.flatMap((element) => { const digest = named.get(element) ?? signed[element]; return digest === undefined ? [] : [[element, digest]]; }));
}
