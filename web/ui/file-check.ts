/** What the server takes; it looks into the file itself, this only spares a vain upload. */
export const photoTypes = ['image/jpeg', 'image/png'];
export const fileTypes = ['application/pdf', ...photoTypes];
const largest = 10 * 1024 * 1024;

/** Why a file would be refused, or null. @param photos whether photographs alone are taken */
export function checkFile(file: { readonly type: string; readonly size: number }, photos = false): 'wrongType' | 'notPhoto' | 'tooLarge' | 'empty' | null {
  if (photos && !photoTypes.includes(file.type)) return 'notPhoto';
  if (!fileTypes.includes(file.type)) return 'wrongType';
  if (file.size > largest) return 'tooLarge';
  return file.size === 0 ? 'empty' : null;
}
