import { useTranslation } from 'react-i18next';
import type { ServiceGuide } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import styles from './guide.module.css';

/** The second clarity (流程清楚): step after step, who does it, and what happens in it. `forStaff`: whoever hands in is not the reader. */
export function Flow({ guide, forStaff = false }: { readonly guide: ServiceGuide; readonly forStaff?: boolean }) {
  const { t } = useTranslation('guide');
  const text = useText();
  return (
    <section aria-labelledby="flow">
      <h2 id="flow">{t('flow.title')}</h2>
      <ol className={styles['flow']}>
        {guide.flow.map((step) => (
          <li key={step.kind}>
            <h3>{text(step.title)} <Tag>{t('flow.by', { who: forStaff && step.kind === 'hand-in' ? t('flow.applicant') : text(step.by) })}</Tag></h3>
            {step.lines.length === 1 ? <p>{text(step.lines[0]!)}</p> : <ul>{step.lines.map((line) => <li key={line.zh}>{text(line)}</li>)}</ul>}
          </li>
        ))}
      </ol>
    </section>
  );
}
