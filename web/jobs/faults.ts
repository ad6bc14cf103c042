import { useText } from '../ui/i18n.ts';
import { problemOf } from '../ui/request.ts';

/** What the server says of each field of a form, by its place in the body; none where nothing went wrong at a field. */
export function useFaults(error: unknown): { readonly of: (field: string) => string | undefined; readonly any: boolean } {
  const text = useText();
  const errors = error === null ? [] : problemOf(error).errors ?? [];
  return { any: errors.length > 0, of: (field) => { const found = errors.find(({ pointer }) => pointer === `/body/${field}`); return found && text(found.detail); } };
}
