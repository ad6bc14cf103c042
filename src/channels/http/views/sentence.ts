/** Words of the catalogue as a sentence of a paper: with the full stop that they leave out where a page shows them as an entry. */
export function sentence(words: string): string {
  return words === '' || /[。！？；：]$/u.test(words) ? words : `${words}。`;
}
