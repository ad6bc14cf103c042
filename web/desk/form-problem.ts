import { createContext, useContext } from 'react';
import type { Problem } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';

/** What the server said to the act that was sent last, for the form that sent it. */
export const FormProblem = createContext<Problem | null>(null);

/** What is wrong with one field of the form by the server's answer, to be said at it. @param pointer JSON pointer into the request, as `/body/note` */
export function useWrongField(pointer: string): string | undefined {
  const text = useText();
  const found = useContext(FormProblem)?.errors?.find((each) => each.pointer === pointer);
  return found && text(found.detail);
}
