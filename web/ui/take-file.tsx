import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { ProblemMessage } from './problem-message.tsx';
import { saveFile } from './save-file.ts';

/** A file of an enterprise's to take along, asked for as whom this tab acts: a plain link would ask as whoever has signed in, and refuse its clerk. @param name what it is saved as · @param onTaken once it is there */
export function TakeFile({ name, get, look = 'secondary', size, onTaken, children }: { readonly name: string; readonly get: () => Promise<Blob>; readonly look?: 'quiet' | 'secondary'; readonly size?: 'small'; readonly onTaken?: () => void; readonly children: ReactNode }) {
  const taking = useMutation({ mutationFn: get, onSuccess: (bytes) => { saveFile(bytes, name); onTaken?.(); } });
  return (
    <>
      <Button look={look} {...(size && { size })} busy={taking.isPending} onPress={() => taking.mutate()}>{children}</Button>
      {taking.isError && <ProblemMessage error={taking.error} signInAs="enterprise" />}
    </>
  );
}
