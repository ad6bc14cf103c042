/** The name of an uploaded file as its header says it, without what a path or a terminal would read; where there is none, one by its kind. */
export function fileName(header: string | undefined, kind = 'file'): string {
  let name = '';
  try {
    name = decodeURIComponent(header ?? '');
  } catch {
    name = '';
  }
  const clean = [...name].filter((char) => char >= ' ' && !'/\\<>:"|?*'.includes(char)).join('').slice(0, 120);
  return clean || `file.${kind}`;
}
