import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Ask } from '../hall/case/again.tsx';
import { Remedies } from '../hall/case/remedies.tsx';
import type { ExplainedFact, ItemExplanation } from '../ui/api-types.ts';
import { buttonClass } from '../ui/button.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { hasEnded } from '../ui/item-status.ts';
import styles from './why.module.css';

/** What the person can do about a result: put right what it rests on, have a person decide, and what the law leaves open. */
export function Acts({ why }: { readonly why: ItemExplanation }) {
  const { t } = useTranslation('why');
  return (
    <section className={styles['part']} aria-labelledby="acts">
      <h2 id="acts">{t(hasEnded(why.status) ? 'acts' : 'actsOpen')}</h2>
      <p className={styles['lead']}>{t(hasEnded(why.status) ? 'actsLead' : 'notDecided')}</p>
      {hasEnded(why.status) && <div className={styles['ways']}><AtSource why={why} /><ByPerson why={why} /></div>}
      {why.remedies && <Remedies remedies={why.remedies} />}
    </section>
  );
}

function AtSource({ why: { case: number, criteria, anew, dispute } }: { readonly why: ItemExplanation }) {
  const { t } = useTranslation('why');
  const text = useText();
  // After a refusal what stood in the way is put right, not everything that was looked up.
  const inTheWay = criteria.filter(({ result }) => result !== 'pass');
  const facts = [inTheWay, criteria].map((some) => some.flatMap((each) => each.facts).filter(({ correct }) => correct !== undefined)).find((some) => some.length > 0) ?? [];
  const by = (how: NonNullable<ExplainedFact['correct']>['how']): readonly ExplainedFact[] => facts.filter(({ correct }) => correct?.how === how);
  const keepers = [...new Map(by('department').flatMap(({ keeper, name }) => (keeper ? [[text(keeper), { keeper, name }] as const] : []))).values()];
  return (
    <section className={styles['way']} aria-labelledby="source">
      <h3 id="source">{t('source')}</h3>
      <ul>
        {by('entry').length > 0 && <li>{t('sourceEntry')}</li>}
        {keepers.length > 0 && <li>{t('sourceDepartment', { names: keepers.map(({ keeper }) => text(keeper)).join(t('mark.list', { ns: 'ui' })) })}</li>}
        {by('answer').length > 0 && <li>{t('sourceAnswer')}</li>}
      </ul>
      {anew !== undefined && (
        <p className="no-print">
          <Link className={buttonClass({ look: 'secondary', size: 'small' })} to="/life-events/$lifeEvent/apply" params={{ lifeEvent: anew }} search={{ from: number, ...(dispute && { dispute: dispute.element }) }}>{dispute ? t('dispute', { name: text(dispute.name) }) : t('again')}</Link>
        </p>
      )}
    </section>
  );
}

function ByPerson({ why: { case: number, no, person } }: { readonly why: ItemExplanation }) {
  const { t } = useTranslation('why');
  const text = useText();
  if (!person) return null;
  const kind = person.action === 'appeal' ? 'appeal' : 'by-person';
  return (
    <section className={styles['way']} aria-labelledby="person">
      <h3 id="person">{t(`person.${kind}`)}</h3>
      <p>{t(`personRight.${kind}`)}</p>
      {person.allowed ? <>{person.until !== undefined && <p><strong>{t('personUntil', { day: formatDay(person.until) })}</strong></p>}<Ask number={number} no={no} kind={kind} until={person.until} /></> : <p>{t('personNot', { why: person.why ? text(person.why) : '' })}</p>}
    </section>
  );
}
