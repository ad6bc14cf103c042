import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, LifeEventDetail } from '../../ui/api-types.ts';
import { postParty } from '../../ui/api.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { problemOf } from '../../ui/request.ts';
import { TextField } from '../../ui/text-field.tsx';
import { SELF, type Way } from './ways.ts';
import styles from './apply.module.css';

type Props = { readonly event: LifeEventDetail; readonly ways: readonly Way[]; readonly drafts: readonly Draft[] };

/** Whom it is about: oneself where that is possible, somebody whose application was begun, or somebody named by name and number. */
export function AboutScreen({ event, ways, drafts }: Props) {
  const { t } = useTranslation('hall');
  const text = useText();
  const other = ways.find((way) => way !== 'self') ?? 'relative';
  const [named, setNamed] = useState(!ways.includes('self'));
  const apply = { to: '/life-events/$lifeEvent/apply', params: { lifeEvent: event.id } } as const;
  const begun = drafts.flatMap((draft) => draft.about ?? []);
  return (
    <div className={styles['way']}>
      <title>{`${text(event.name)} · ${t('brand', { ns: 'ui' })}`}</title>
      <div className={styles['bar']}><Link to="/life-events/$lifeEvent" params={{ lifeEvent: event.id }}>‹ {text(event.name)}</Link></div>
      <div className={styles['screen']}>
        {event.opening && other === 'relative' && <p className={styles['why']}>{text(event.opening)}</p>}
        <h1 className={styles['question']}>{t(`apply.aboutTitle.${named ? other : 'choose'}`)}</h1>
        {!named && (
          <div className={styles['go']}>
            <Link {...apply} search={{ about: SELF }} className={buttonClass({ size: 'large' })}>{t('apply.aboutSelf')}</Link>
            <Button size="large" look="secondary" onPress={() => setNamed(true)}>{t(`apply.aboutOther.${other}`)}</Button>
          </div>
        )}
        {begun.length > 0 && (
          <section aria-labelledby="begun">
            <h2 id="begun">{t('apply.aboutBegun')}</h2>
            <ul>{begun.map(({ about, name, number }) => <li key={about}><Link {...apply} search={{ about }}>{name} {number}</Link></li>)}</ul>
          </section>
        )}
        {named && <Naming event={event} other={other} />}
      </div>
    </div>
  );
}

function Naming({ event, other }: { readonly event: LifeEventDetail; readonly other: Exclude<Way, 'self'> }) {
  const { t } = useTranslation('hall');
  const navigate = useNavigate();
  const [{ name, number }, setNamed] = useState({ name: '', number: '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [missing, setMissing] = useState(false);
  const go = async (submit: FormEvent) => {
    submit.preventDefault();
    setMissing(name.trim() === '' || number.trim().length < 6);
    if (busy || name.trim() === '' || number.trim().length < 6) return;
    setBusy(true);
    setError(null);
    try {
      const { about } = await postParty(name.trim(), number.trim());
      await navigate({ to: '/life-events/$lifeEvent/apply', params: { lifeEvent: event.id }, search: { about } });
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className={styles['screen']} onSubmit={(submit) => void go(submit)} noValidate>
      <p className={styles['why']}>{t(`apply.aboutText.${other}`)}</p>
      <TextField label={t('apply.aboutName')} value={name} maxLength={60} autoFocus onChange={(typed) => setNamed({ name: typed, number })} error={missing && name.trim() === '' ? t('apply.aboutMissing') : undefined} />
      <TextField label={t('apply.aboutNumber')} hint={t('apply.aboutNumberHint')} value={number} maxLength={30} onChange={(typed) => setNamed({ name, number: typed })} error={missing && number.trim().length < 6 ? t('apply.aboutMissing') : undefined} />
      {error !== null && <ProblemMessage error={error} />}
      {error !== null && problemOf(error).code === 'wrong-input' && <p className={styles['why']}>{t(`apply.aboutElsewhere.${other}`)} <Link to="/offices">{t('apply.aboutCounters')}</Link> <a href="tel:12333">{t('apply.aboutCall')}</a></p>}
      <div className={styles['go']}><Button type="submit" size="large" busy={busy}>{t('apply.aboutGo')}</Button></div>
    </form>
  );
}
