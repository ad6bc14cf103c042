import { useQuery } from '@tanstack/react-query';
import { asksAsAnother, getOwnFile, ownFileHref } from './own-files.ts';

/** A picture among the files of whom this tab acts for; nothing where it cannot be shown. @param width and height in CSS pixels, where they are known before it is there */
export function OwnPicture({ id, alt, ...size }: { readonly id: string; readonly alt: string; readonly width?: number; readonly height?: number }) {
  const another = asksAsAnother();
  // Kept no longer than it is shown: what a clerk sees of a person is gone with the page.
  const { data } = useQuery({ queryKey: ['own-picture', id], queryFn: async () => await inWords(await getOwnFile(id)), enabled: another, staleTime: Infinity, gcTime: 0, retry: false });
  const src = another ? data : ownFileHref(id);
  return src !== undefined && <img src={src} alt={alt} {...size} onError={(event) => { event.currentTarget.hidden = true; }} />;
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
