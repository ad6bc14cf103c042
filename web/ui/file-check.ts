/** What the server takes; it looks into the file itself, this only spares a vain upload. */
export const fileTypes = ['application/pdf', 'image/jpeg', 'image/png'];
const largest = 10 * 1024 * 1024;

/** Why a file would be refused, or null. */
export function checkFile(file: { readonly type: string; readonly size: number }): 'wrongType' | 'tooLarge' | 'empty' | null {
  if (!fileTypes.includes(file.type)) return 'wrongType';
  if (file.size > largest) return 'tooLarge';
  return file.size === 0 ? 'empty' : null;
}
