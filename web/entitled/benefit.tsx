import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Worked } from '../hall/case/reasons.tsx';
import type { EntitledView } from '../ui/api-types.ts';
import { buttonClass } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import styles from './entitled.module.css';

type Reason = EntitledView['reasons'][number];

/** One benefit that is somebody's due, or nearly: how much, what is missing, why, and the way to it; the articles below. */
export function Benefit({ benefit }: { readonly benefit: EntitledView }) {
  const { t } = useTranslation('entitled');
  const text = useText();
  const { service, standing, name, summary, values, reasons, along, officer } = benefit;
  const colon = t('mark.colon', { ns: 'ui' });
  const names = along.map(text).join(t('mark.list', { ns: 'ui' }));
  const by = (result: Reason['result']): readonly Reason[] => reasons.filter((reason) => reason.result === result);
  return (
    <article className={classes(styles['card'], styles[standing])} aria-labelledby={`benefit-${service}`}>
      <h3 id={`benefit-${service}`}>{text(name)}{officer && <> <Tag tone="amber">{t('byOfficer')}</Tag></>}</h3>
      {standing === 'near' ? by('fail').map((reason) => <Missing key={reason.id} reason={reason} through={benefit.through} />) : <p>{text(summary)}</p>}
      {standing === 'due' && (values.length > 0
        ? <dl className={styles['values']} aria-label={t('amount')}>{values.map((value) => <div key={value.name.zh}><dt>{text(value.name)}</dt><dd>{text(value.text)}</dd></div>)}</dl>
        : <p className={styles['small']}>{t('amountOpen')}</p>)}
      {along.length > 0 && <p className={styles['small']}>{t('along', { names })}</p>}
      <p className={classes(styles['acts'], 'no-print')}>
        {benefit.case === undefined
          ? standing === 'due' && <Link className={buttonClass({ size: 'small' })} to="/life-events/$lifeEvent/apply" params={{ lifeEvent: benefit.through }}>{t('go')}<span className="visually-hidden">{colon}{text(name)}</span></Link>
          : <Link className={buttonClass({ look: 'secondary', size: 'small' })} to="/cases/$number" params={{ number: benefit.case }}>{t('goOn')}</Link>}
        <Link className={buttonClass({ look: 'quiet', size: 'small' })} to="/services/$code" params={{ code: service }}>{t('guide')}<span className="visually-hidden">{colon}{text(name)}</span></Link>
      </p>
      <details className={styles['why']}>
        <summary>{t(standing === 'due' && !officer ? 'fits' : 'met')}</summary>
        <ul>
          {by('pass').map((reason) => <li key={reason.id}><p><span aria-hidden="true">✓ </span>{text(reason.text)} <Article basis={reason.basis} /></p>{reason.explanation && <p className={styles['small']}>{text(reason.explanation)}</p>}</li>)}
          {by('unknown').map((reason) => <li key={reason.id}><p><span aria-hidden="true">… </span>{text(reason.text)} <Article basis={reason.basis} /></p>{reason.settles && <p className={styles['small']}>{t(`settles.${reason.settles}`, { names })}</p>}</li>)}
        </ul>
        {values.length > 0 && <><h4>{t('worked')}</h4>{values.map((value) => <Worked key={value.name.zh} value={value} />)}</>}
        <p className={styles['small']}>{t('basis')}{colon}<span lang="zh-CN">{benefit.basis.join('；')}</span></p>
      </details>
    </article>
  );
}

/** What is missing, what helps, and where it is put right if it is not so. */
function Missing({ reason, through }: { readonly reason: Reason; readonly through: string }) {
  const { t } = useTranslation('entitled');
  const text = useText();
  const colon = t('mark.colon', { ns: 'ui' });
  return (
    <>
      <p className={styles['lacks']}><strong>{t('lacks')}{colon}</strong>{text(reason.plain ?? reason.text)} <Article basis={reason.basis} /></p>
      <p><strong>{t('how')}{colon}</strong>{text(reason.remedy)}</p>
      {reason.dispute && <p className="no-print"><Link to="/life-events/$lifeEvent/apply" params={{ lifeEvent: through }} search={{ dispute: reason.dispute.element }}>{t('correctIt')}<span className="visually-hidden">{colon}{text(reason.dispute.name)}</span></Link></p>}
    </>
  );
}

function Article({ basis }: { readonly basis: string }) {
  return <span className={styles['basis']} lang="zh-CN">{basis}</span>;
}
