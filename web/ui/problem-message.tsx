import { useTranslation } from 'react-i18next';
import { AsWritten } from './as-written.tsx';
import type { Problem } from './api-types.ts';
import { signInHref } from './api.ts';
import { Button, buttonClass } from './button.tsx';
import { useText } from './i18n.ts';
import { Notice } from './notice.tsx';
import { keptTyping, somebodyWasHere } from './kept-typing.ts';
import { problemOf } from './request.ts';
import { useSaysLost } from './session-lost.ts';
import styles from './problem-message.module.css';

type Kind = 'unreachable' | 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'overtaken' | 'notNow' | 'invalid' | 'unverified' | 'busy' | 'broken';

function kindOf({ status, code }: Problem): Kind {
  if (status === 0) return 'unreachable';
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'missing';
  if (status === 409 && code !== 'changed-meanwhile') return 'notNow';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 429 || status === 503) return 'busy';
  // Nothing was filled in wrongly as far as anybody may tell.
  if (code === 'not-verified') return 'unverified';
  return status < 500 ? 'invalid' : 'broken';
}

/** A page that is nothing but a problem: it still has its title. */
export function ProblemPage(props: Parameters<typeof ProblemMessage>[0]) {
  return <ProblemMessage {...props} page />;
}

type Props = {
  readonly error: unknown; readonly onRetry?: () => void; readonly signInAs?: 'staff' | 'enterprise';
  /** What was not found, in the words of the page, and where to go on. */
  readonly missing?: { readonly title: string; readonly text: string; readonly go: string; readonly href: string };
  /** Where somebody else was faster, the page has read how it stands now, and what was typed is still in its form. */
  readonly latest?: boolean;
  /** It stands in place of the whole page. */
  readonly page?: boolean;
};

/** What went wrong and what to do now, in the words of the server where it has some. */
export function ProblemMessage({ error, onRetry, signInAs, missing, latest = false, page = false }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const problem = problemOf(error);
  const read = missing && (problem.status === 400 || problem.status === 422) ? 'missing' : kindOf(problem);
  const kind = read === 'conflict' && latest ? 'overtaken' : read;
  const over = kind === 'unauthenticated';
  const says = useSaysLost(over);
  if (over && !says) return null;
  // A refusal with words of its own is about what was asked, not about the page or the account.
  const specific = problem.detail !== undefined && problem.detail.zh !== problem.title && (kind === 'forbidden' || kind === 'missing') && !(kind === 'missing' && missing);
  const title = kind === 'missing' && missing ? missing.title : over && somebodyWasHere() ? t('problem.back.title') : t(specific && kind === 'forbidden' ? 'problem.notNow.title' : `problem.${kind}.title`);
  // Where the server has only its general title to say, ours says more.
  const general = problem.detail?.zh === problem.title && ['missing', 'unauthenticated', 'busy', 'broken'].includes(kind);
  const said = problem.detail && !general && kind !== 'overtaken' && !(kind === 'missing' && missing) ? text(problem.detail) : kind === 'invalid' ? t('problem.invalid.do') : undefined;
  const faults = (problem.errors ?? []).filter(({ detail }) => text(detail) !== said);
  const action = over
    ? <a className={buttonClass({ size: 'small' })} href={signInHref(location.pathname + location.search, signInAs)}>{t('problem.signIn')}</a>
    : kind === 'missing' || kind === 'forbidden' ? page && <a className={buttonClass({ size: 'small' })} href={missing?.href ?? '/'}>{missing?.go ?? t('problem.home')}</a>
    : onRetry && <Button size="small" look="secondary" onPress={onRetry}>{t('problem.again')}</Button>;
  return (
    <Notice tone="bad" live title={page ? <h1 className={styles['title']}>{title}</h1> : title} action={action}>
      {said !== undefined && <p><AsWritten>{said}</AsWritten></p>}
      {kind !== 'missing' && faults.length > 0 && <ul>{faults.map((each) => <li key={each.pointer + each.detail.zh}>· {text(each.detail)}</li>)}</ul>}
      {kind !== 'invalid' && !specific && <p>{kind === 'missing' && missing ? missing.text : over ? t(`problem.back.${keptTyping()}`) : t(`problem.${kind}.do`)}</p>}
      {problem.status >= 500 && <p><small>{t('problem.code', { code: problem.instance ?? problem.code })}</small></p>}
    </Notice>
  );
}
