import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Filers } from '../../guide/filers.tsx';
import type { EventManual as Manual } from '../../ui/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { DependencyMap, type MapItem } from '../../ui/dependency-map.tsx';
import { useText } from '../../ui/i18n.ts';
import { EventItem } from './event-item.tsx';
import { Feel } from './feel.tsx';
import styles from './manual.module.css';

/** Everything an officer goes by in a life event: what waits for what, each item and when it belongs to the list, what is asked, who is told. */
export function EventManual({ manual }: { readonly manual: Manual }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const list = t('mark.list', { ns: 'ui' });
  return (
    <article className={styles['manual']}>
      <header className={styles['head']}>
        <div>
          <p className={styles['kind']}>{t('manual.event.title')}</p>
          <h1>{text(manual.name)}</h1>
          <p className={styles['lead']}>{text(manual.summary)}</p>
          <p className={styles['small']}>{t('manual.event.version', { version: manual.version.slice(0, 12) })} · <span lang="zh-CN">{manual.source}</span></p>
        </div>
        <div className={styles['acts']}>
          <Link to="/life-events/$lifeEvent" params={{ lifeEvent: manual.id }}>{t('manual.public')}</Link>
          <Button look="quiet" onPress={() => print()}>{t('manual.print')}</Button>
        </div>
      </header>
      <section aria-labelledby="filers">
        <h2 id="filers">{t('manual.event.filers')}</h2>
        <dl className={styles['facts']}><div><dt>{t('manual.event.who')}</dt><dd><Filers filers={manual.filers} />{manual.inPerson && <p>{text(manual.inPerson)}</p>}</dd></div></dl>
      </section>
      <DependencyMap title={t('manual.event.map')} items={manual.items.map((item) => ({ ...item, id: item.code, name: text(item.short) }))} opener={ToManual} />
      <section aria-labelledby="items">
        <h2 id="items">{t('manual.event.items', { count: manual.items.length })}</h2>
        <ol className={styles['rules']}>{manual.items.map((item) => <li key={item.code}><EventItem item={item} all={manual.items} /></li>)}</ol>
      </section>
      <section aria-labelledby="questions">
        <h2 id="questions">{t('manual.event.questions')}</h2>
        {manual.questions.length === 0 && <p className={styles['small']}>{t('manual.event.noQuestions')}</p>}
        {manual.questions.length > 0 && (
          <ol className={styles['rules']}>
            {manual.questions.map(({ id, text: question, why, answers, when }) => (
              <li key={id}>
                <p className={styles['strong']}>{text(question)}</p>
                <p className={styles['small']}>{t('manual.event.why', { why: text(why) })}</p>
                {answers.length > 0 && <p className={styles['small']}>{t('manual.event.answers', { names: answers.map(text).join(list) })}</p>}
                {when && <><p>{t('manual.event.asked', { words: text(when.words) })}</p><Feel name={text(question)} rule={when} /></>}
              </li>
            ))}
          </ol>
        )}
        {manual.settles.length > 0 && <p>{t('manual.event.settles', { facts: manual.settles.map((each) => `${text(each.name)}${t('mark.colon', { ns: 'ui' })}${text(each.text)}`).join(t('mark.semicolon', { ns: 'ui' })) })}</p>}
      </section>
      <section aria-labelledby="name-list">
        <h2 id="name-list">{t('manual.event.nameList')}</h2>
        <p>{manual.nameList.length === 0 ? t('manual.event.noNameList') : t('manual.event.told', { names: manual.nameList.map(text).join(list) })}</p>
      </section>
      {manual.remarks.length > 0 && <section aria-labelledby="remarks"><h2 id="remarks">{t('manual.event.remarks')}</h2><ul className={styles['dots']} lang="zh-CN">{manual.remarks.map((remark) => <li key={remark}>{remark}</li>)}</ul></section>}
    </article>
  );
}

function ToManual({ item }: { readonly item: MapItem }) {
  return <Link to="/desk/manual/$code" params={{ code: item.id }}>{item.name}</Link>;
}
