import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { actingHere } from './acting.ts';
import { Button } from './button.tsx';
import { usePreferences } from './preferences.ts';
import { ProblemMessage } from './problem-message.tsx';
import { saveFile } from './save-file.ts';

/** A file to take along, asked for as whom this tab acts: a plain link would ask as whoever has signed in, and be refused to a clerk. Nothing at a kiosk, which keeps no files. @param name what it is saved as · @param onTaken once it is there */
export function TakeFile({ name, get, look = 'secondary', size, onTaken, children }: { readonly name: string; readonly get: () => Promise<Blob>; readonly look?: 'quiet' | 'secondary'; readonly size?: 'small'; readonly onTaken?: () => void; readonly children: ReactNode }) {
  const { mode } = usePreferences();
  const taking = useMutation({ mutationFn: get, onSuccess: (bytes) => { saveFile(bytes, name); onTaken?.(); } });
  return mode !== 'kiosk' && (
    <>
      <Button look={look} {...(size && { size })} busy={taking.isPending} onPress={() => taking.mutate()}>{children}</Button>
      {taking.isError && <ProblemMessage error={taking.error} {...(actingHere() === null && { signInAs: 'enterprise' as const })} />}
    </>
  );
}
