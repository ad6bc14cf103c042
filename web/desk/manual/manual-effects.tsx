import { useTranslation } from 'react-i18next';
import type { ServiceManual } from '../../ui/api-types.ts';
import { useText } from '../../ui/i18n.ts';
import { Tag } from '../../ui/tag.tsx';
import { Feel } from './feel.tsx';
import styles from './manual.module.css';

const tones = { open: 'jade', end: 'grey', pay: 'blue', tell: 'amber' } as const;

/** Entries, payments and messages of an approved item, field by field, and what each brings with it. */
export function ManualEffects({ manual }: { readonly manual: ServiceManual }) {
  const { t } = useTranslation('desk');
  const text = useText();
  return (
    <section aria-labelledby="effects">
      <h2 id="effects">{t('manual.effects.title')}</h2>
      {manual.effects.length === 0 && <p className={styles['small']}>{t('manual.effects.none')}</p>}
      <ol className={styles['cards']}>
        {manual.effects.map((effect, at) => (
          <li key={at}>
            <h3><Tag tone={tones[effect.kind]}>{t(`manual.effects.kinds.${effect.kind}`)}</Tag> {text(effect.text)}</h3>
            {effect.when && <p>{t('manual.effects.when', { words: text(effect.when.words) })}</p>}
            {effect.fields.length > 0 && <dl>{effect.fields.map(({ name, rule }) => <div key={name.zh}><dt>{text(name)}</dt><dd>{text(rule.words)}</dd></div>)}</dl>}
            {effect.basis !== undefined && effect.basis !== '' && <p className={styles['small']} lang="zh-CN">{effect.basis}</p>}
            {effect.follows.length > 0 && <><p className={styles['strong']}>{t('manual.effects.follows')}</p><ul className={styles['dots']}>{effect.follows.map((each) => <li key={each.text.zh}>{text(each.text)} <small lang="zh-CN">{each.basis}</small></li>)}</ul></>}
            {(effect.when || effect.fields.length > 0) && <Feel name={text(effect.text)} rule={{ feel: [...(effect.when ? [`when: ${effect.when.feel}`] : []), ...effect.fields.map(({ name, rule }) => `${text(name)}: ${rule.feel}`)].join('\n') }} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
