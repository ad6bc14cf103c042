import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, RulesOfService, TriedRules, TryRulesBody } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { FieldInput } from '../ui/field-input.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { problemOf } from '../ui/request.ts';
import { Select } from '../ui/select.tsx';
import { postTryRules } from './queries.ts';
import styles from './designer.module.css';

type Props = { readonly rules: RulesOfService; readonly tried: TriedRules | undefined; readonly onTried: (tried: TriedRules | undefined) => void };
const TONES = { approve: 'good', refuse: 'bad', officer: 'wait' } as const;

/** Made-up facts for the rules to decide about, begun from a worked example. Nothing is kept, and nobody is meant. */
export function TryRules({ rules, tried, onTried }: Props) {
  const { t } = useTranslation('designer');
  const text = useText();
  const [example, setExample] = useState(0);
  const [forgotten, setForgotten] = useState<Readonly<Record<string, number>>>({});
  const [body, setBody] = useState(() => bodyOf(rules, 0));
  const trial = useMutation({ mutationFn: () => postTryRules(rules.code, body), onSuccess: onTried, onError: () => onTried(undefined) });
  const wrong = trial.isError ? problemOf(trial.error).errors ?? [] : [];
  const faultOf = (element: string): string | undefined => { const found = wrong.find(({ pointer }) => pointer === `/body/facts/${element}`); return found && text(found.detail); };
  const set = (element: string, value: Answer | undefined): void => setBody((now) => {
    const { [element]: _before, ...rest } = now.facts;
    return { ...now, facts: value === undefined ? rest : { ...rest, [element]: value } };
  });
  const forget = (element: string): void => { set(element, undefined); setForgotten((now) => ({ ...now, [element]: (now[element] ?? 0) + 1 })); };
  const begin = (at: number): void => { setExample(at); setBody(bodyOf(rules, at)); setForgotten({}); trial.reset(); onTried(undefined); };
  const chosen = rules.examples[example];
  const city = rules.regions.find(({ code }) => code === body.region);
  return (
    <section aria-labelledby="try" className={styles['try']}>
      <h2 id="try">{t('try.title')}</h2>
      <p className={styles['small']}>{t('try.lead')}</p>
      {rules.examples.length > 0 && <Select label={t('try.example')} options={rules.examples.map(({ name }, at) => ({ id: String(at), name: text(name) }))} value={String(example)} onChange={(at) => begin(Number(at))} />}
      <p className={styles['small']}>{t('try.by', { region: city ? text(city.name) : body.region, on: formatDay(body.on) })}{(chosen?.set.length ?? 0) > 0 && ` · ${t('try.set', { what: chosen?.set.map(text).join(t('mark.semicolon', { ns: 'ui' })) })}`}</p>
      <details open={rules.inputs.length <= 6}>
        <summary>{t('try.facts', { count: rules.inputs.length })}</summary>
        <div className={styles['inputs']}>
          {rules.inputs.map(({ element, name, field }) => (
            // A field keeps what is typed: another example, and a value that is taken away, begin it anew.
            <div key={`${element} ${String(example)} ${String(forgotten[element] ?? 0)}`}>
              <FieldInput label={text(name)} field={field} value={body.facts[element] ?? undefined} onChange={(value) => set(element, value)} error={faultOf(element)} hint={body.contested.includes(element) ? t('try.contested') : body.facts[element] === null ? t('try.none') : body.facts[element] === undefined ? t('try.unknown') : undefined} />
              {body.facts[element] !== undefined && <Button look="quiet" size="small" label={t('try.forgetOf', { name: text(name) })} onPress={() => forget(element)}>{t('try.forget')}</Button>}
            </div>
          ))}
        </div>
      </details>
      {trial.isError && (wrong.length === 0 ? <ProblemMessage error={trial.error} signInAs="staff" /> : <Notice tone="bad" live title={t('try.wrong', { count: wrong.length })}><p>{t('try.wrongHow')}</p></Notice>)}
      <div className={styles['acts']}><Button busy={trial.isPending} onPress={() => trial.mutate()}>{t('try.go')}</Button>{tried && <Button look="quiet" onPress={() => begin(example)}>{t('try.again')}</Button>}</div>
      <div role="status">{tried && <Result tried={tried} />}</div>
    </section>
  );
}

function Result({ tried }: { readonly tried: TriedRules }) {
  const { t } = useTranslation('designer');
  const text = useText();
  return (
    <Notice tone={TONES[tried.outcome]} title={t('try.came', { outcome: t(`try.results.${tried.outcome}`) })}>
      {tried.because && <p>{text(tried.because)}</p>}
      {tried.result && <p>{text(tried.result)}</p>}
      {tried.missing.length > 0 && <p>{t('try.missing', { names: tried.missing.map(text).join(t('mark.list', { ns: 'ui' })) })}</p>}
      {tried.secondReview && <p>{t('try.review')}</p>}
      <p className={styles['small']}>{t('try.seen')}</p>
    </Notice>
  );
}

function bodyOf(rules: RulesOfService, at: number): TryRulesBody {
  const example = rules.examples[at];
  return { region: example?.region ?? rules.region.code, on: example?.on ?? rules.on, ...(example?.receivedOn !== undefined && { receivedOn: example.receivedOn }), facts: example?.facts ?? {}, contested: example?.contested ?? [] };
}
