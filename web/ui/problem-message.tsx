import { useTranslation } from 'react-i18next';
import type { Problem } from './api-types.ts';
import { signInHref } from './api.ts';
import { Button, buttonClass } from './button.tsx';
import { useText } from './i18n.ts';
import { Notice } from './notice.tsx';
import { problemOf } from './request.ts';

type Kind = 'unreachable' | 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'invalid' | 'busy' | 'broken';

function kindOf({ status }: Problem): Kind {
  if (status === 0) return 'unreachable';
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'missing';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 429 || status === 503) return 'busy';
  return status < 500 ? 'invalid' : 'broken';
}

/** A page that is nothing but a problem: it still has its title. */
export function ProblemPage(props: Parameters<typeof ProblemMessage>[0]) {
  const { t } = useTranslation();
  return <><h1 className="visually-hidden">{t(`problem.${kindOf(problemOf(props.error))}.title`)}</h1><ProblemMessage {...props} /></>;
}

/** What went wrong and what to do now, in the words of the server where it has some. */
export function ProblemMessage({ error, onRetry, signInAs }: { readonly error: unknown; readonly onRetry?: () => void; readonly signInAs?: 'staff' | 'enterprise' }) {
  const { t } = useTranslation();
  const text = useText();
  const problem = problemOf(error);
  const kind = kindOf(problem);
  const action = kind === 'unauthenticated'
    ? <a className={buttonClass({ size: 'small' })} href={signInHref(location.pathname + location.search, signInAs)}>{t('problem.signIn')}</a>
    : onRetry && kind !== 'missing' && kind !== 'forbidden' && <Button size="small" look="secondary" onPress={onRetry}>{t('problem.again')}</Button>;
  return (
    <Notice tone="bad" live title={t(`problem.${kind}.title`)} action={action}>
      <p>{problem.detail ? text(problem.detail) : t(`problem.${kind}.do`)}</p>
      {problem.errors && problem.errors.length > 0 && <ul>{problem.errors.map((each) => <li key={each.pointer + each.detail.zh}>· {text(each.detail)}</li>)}</ul>}
      {problem.detail && kind !== 'invalid' && <p>{t(`problem.${kind}.do`)}</p>}
      {problem.status >= 500 && <p><small>{t('problem.code', { code: problem.instance ?? problem.code })}</small></p>}
    </Notice>
  );
}
