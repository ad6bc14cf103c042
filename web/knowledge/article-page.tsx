import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { KnowledgeArticle } from '../ui/api-types.ts';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { usePreferences } from '../ui/preferences.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { problemOf } from '../ui/request.ts';
import { Tag } from '../ui/tag.tsx';
import { articleQuery } from './queries.ts';
import styles from './knowledge.module.css';

/** One entry in force: its text, where it comes from, how long it holds, and what can be applied for. */
export function ArticlePage() {
  const { t } = useTranslation('knowledge');
  const { id } = useParams({ from: '/hall/knowledge/$id' });
  const read = useQuery(articleQuery(id));
  return (
    <>
      <title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <p><Link to="/knowledge" search={{}}>{t('all')}</Link></p>
      {read.isPending && <Skeleton card lines={6} />}
      {read.isError && (problemOf(read.error).status === 404 || problemOf(read.error).status === 422
        ? <><h1>{t('gone')}</h1><EmptyState title={t('goneHow')} action={<Link to="/knowledge" search={{}} className={buttonClass()}>{t('all')}</Link>} /></>
        : <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />)}
      {read.data && <Article article={read.data} />}
    </>
  );
}

function Article({ article: { kind, title, text: body, english, staffOnly, source, related, from, until, version, releasedAt } }: { readonly article: KnowledgeArticle }) {
  const { t } = useTranslation('knowledge');
  const text = useText();
  const { language } = usePreferences();
  return (
    <article className={styles['article']}>
      <h1><AsWritten>{text(title)}</AsWritten></h1>
      <p><Tag tone="blue">{t(`kind.${kind}`)}</Tag>{staffOnly && <> <Tag tone="amber">{t('staffOnly')}</Tag></>}</p>
      {language === 'en' && !english && <p className={styles['small']}>{t('noEnglish')}</p>}
      <p className={styles['said']} {...(!english && { lang: 'zh-CN' })}>{text(body)}</p>
      <p className={styles['small']}>{t('source')}{t('mark.colon', { ns: 'ui' })}<AsWritten>{source}</AsWritten></p>
      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related">{t('related')}</h2>
          <ul className={styles['rows']}>{related.map(({ id, kind: of, name }) => <li key={id}>{of === 'life-event' ? <Link to="/life-events/$lifeEvent" params={{ lifeEvent: id }}>{text(name)}</Link> : <Link to="/services/$code" params={{ code: id }}>{text(name)}</Link>}</li>)}</ul>
        </section>
      )}
      <p className={styles['small']}>{until === undefined ? t('valid', { from: formatDay(from) }) : t('validUntil', { from: formatDay(from), until: formatDay(until) })} · {t('edition', { version, at: formatInstant(releasedAt) })}</p>
    </article>
  );
}
