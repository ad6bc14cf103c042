import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Answers, Findings, StaffItem } from '../ui/api-types.ts';
import { postPreview } from '../ui/api.ts';
import { checkAnswer, tidied } from '../ui/check-answer.ts';
import { mayEstablish, withPreview, type SeenItem } from './allowed.ts';

export type Establishing = {
  readonly values: Answers; readonly change: (values: Answers) => void;
  /** What was entered, as it is sent. */
  readonly known: Findings;
  /** The item as the rules see it with what was entered. */
  readonly seen: SeenItem;
  /** The rules have not answered to the latest entry yet. */
  readonly checking: boolean;
};

const PAUSE_MS = 250;

/** What the officer enters, and what the rules say to it: the server computes, so that the page never says what the decision would not. */
export function useFindings(item: StaffItem): Establishing {
  const [values, change] = useState<Answers>({});
  const [fields, setFields] = useState(item.findings);
  const known = Object.fromEntries(fields.flatMap(({ element, field }): [string, string | number | boolean][] => {
    const value = values[element];
    return checkAnswer(field, value) === null && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') ? [[element, tidied(field, value)]] : [];
  }));
  const entered = JSON.stringify(known);
  const [asked, setAsked] = useState('{}');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(entered), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [entered]);
  const ask = mayEstablish(item) && asked !== '{}';
  const preview = useQuery({
    queryKey: ['staff', 'preview', item.case, item.no, item.version, asked], queryFn: ({ signal }) => postPreview(item.case, item.no, JSON.parse(asked) as Findings, signal),
    enabled: ask, placeholderData: keepPreviousData, refetchOnWindowFocus: false, retry: false, gcTime: 0,
  });
  // An answer may open another question (“not the same person”) or answer one: only what is asked now is sent.
  const open = ask && entered !== '{}' && preview.data ? preview.data.findings : item.findings;
  if (open !== fields) setFields(open);
  const seen = withPreview(item, ask && entered !== '{}' ? preview.data : undefined);
  return { values, change, known, seen, checking: mayEstablish(item) && (asked !== entered || (ask && preview.isFetching)) };
}
