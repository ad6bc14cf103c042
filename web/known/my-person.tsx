import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonKnown } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { usePreferences } from '../ui/preferences.ts';
import { getCopy } from './queries.ts';
import styles from './known.module.css';

/** Whose data these are, where that comes from and what to do where it is wrong; on paper the page says so at its head. */
export function MyPerson({ person }: { readonly person: PersonKnown }) {
  const { t } = useTranslation('known');
  const text = useText();
  const own = person.kind === 'person';
  const facts = [
    [t(own ? 'person.name' : 'person.company'), person.name], [t(own ? 'person.number' : 'person.credit'), person.number],
    ...(person.birthDate === undefined ? [] : [[t('person.born'), formatDay(person.birthDate)]]), ...(person.sex ? [[t('person.sex'), text(person.sex)]] : []),
  ];
  return (
    <section className={styles['person']} aria-labelledby="person">
      <p className={styles['printed']}>{t('person.printed', { name: person.name, number: person.number, at: formatInstant(new Date().toISOString()) })}</p>
      <h2 id="person">{t('person.title')}</h2>
      <dl>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <p className={styles['small']}>{t('person.source', { source: text(person.source) })}</p>
      <details className="no-print"><summary>{t('person.how')}</summary><p>{t(own ? 'person.howText' : 'person.howCompany')}</p></details>
      <Copy />
    </section>
  );
}

/** A copy to take away. What was opened to be saved is let go of at once. */
function Copy() {
  const { t } = useTranslation('known');
  const { mode, language } = usePreferences();
  const getting = useMutation({
    mutationFn: getCopy,
    onSuccess: (bytes) => {
      const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(bytes), download: language === 'zh' ? '我的数据.xlsx' : 'my data.xlsx' });
      link.click();
      URL.revokeObjectURL(link.href);
    },
  });
  return (
    <div className={`${styles['acts']} no-print`}>
      {mode !== 'kiosk' && <Button look="secondary" busy={getting.isPending} onPress={() => getting.mutate()}>{t('copy.get')}</Button>}
      <Button look="quiet" onPress={() => print()}>{t('copy.print')}</Button>
      {getting.isError && <ProblemMessage error={getting.error} />}
    </div>
  );
}
