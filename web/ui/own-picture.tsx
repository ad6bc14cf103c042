import { useQuery } from '@tanstack/react-query';
import { actingHere } from './acting.ts';
import { getOwnFile, ownFileHref } from './own-files.ts';
import { visitHere } from './visit.ts';

/** A picture among the files of whom this tab acts for; nothing where it cannot be shown, nor at a counter, where it stays the person's own. @param width and height in CSS pixels, where they are known before it is there */
export function OwnPicture({ id, alt, ...size }: { readonly id: string; readonly alt: string; readonly width?: number; readonly height?: number }) {
  const another = actingHere() !== null;
  // Kept no longer than it is shown.
  const { data } = useQuery({ queryKey: ['own-picture', id], queryFn: async () => await inWords(await getOwnFile(id)), enabled: another, staleTime: Infinity, gcTime: 0, retry: false });
  const src = another ? data : ownFileHref(id);
  return src !== undefined && visitHere() === null && <img src={src} alt={alt} {...size} onError={(event) => { event.currentTarget.hidden = true; }} />;
}

/** Bytes as an address that holds them: another address of the page would have to be given back. */
async function inWords(bytes: Blob): Promise<string> {
  return await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('a file that cannot be read')));
    reader.readAsDataURL(bytes);
  });
}
