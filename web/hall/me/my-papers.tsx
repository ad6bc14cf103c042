import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnPapers } from '../../ui/api-types.ts';
import { classes } from '../../ui/classes.ts';
import { formatDay } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { stillThere } from '../../ui/still-there.ts';
import { Tag } from '../../ui/tag.tsx';
import { Together } from '../../ui/together.tsx';
import { PaperLink } from '../case/paper-link.tsx';
import { ownPapersQuery } from '../queries.ts';
import styles from './me.module.css';

/** The certificates that a person can show to others, with whether each holds; nothing where there is none. */
export function MyPapers() {
  const { t } = useTranslation('hall');
  const papers = useQuery(ownPapersQuery);
  const seen = stillThere(papers);
  const problem = papers.isError && <ProblemMessage error={papers.error} onRetry={() => void papers.refetch()} />;
  if (seen === undefined || seen.papers.length === 0) return problem || null;
  return (
    <section className={styles['line']} aria-labelledby="own-papers">
      <h2 id="own-papers">{t('me.papers')}</h2>
      {problem}
      <ul>{seen.papers.map((paper) => <Paper key={paper.number} paper={paper} />)}</ul>
    </section>
  );
}

function Paper({ paper }: { readonly paper: OwnPapers['papers'][number] }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const day = paper.since === undefined ? '' : formatDay(paper.since);
  return (
    <li className={classes(styles['entry'], paper.status !== 'valid' && styles['over'])}>
      <div className={styles['head']}>
        <div>
          <h3>{text(paper.title)}</h3>
          <Tag tone={paper.status === 'valid' ? 'jade' : 'grey'}>{t(`me.paperIs.${paper.status}`)}</Tag>
        </div>
        <span className={styles['when']}>{formatDay(paper.on)}</span>
      </div>
      <p className={styles['small']}>{text(paper.authority)} · <Together text={paper.number} /></p>
      {paper.since !== undefined && <p className={styles['because']}>{t(paper.status === 'revoked' ? 'me.paperRevoked' : 'me.paperEnded', { day })}</p>}
      <div className="no-print"><PaperLink href={paper.href} file={`${paper.number}.pdf`} title={text(paper.title)} words={t('documents.get', { title: text(paper.title) })} /></div>
    </li>
  );
}
