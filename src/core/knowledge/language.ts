/** What is known of the Chinese language beyond its characters. */
export type Language = {
  /** The words of a text in their order, short ones inside long ones as well (中华人民共和国: 人民, 共和国 …). Small letters; marks and spaces are left out. */
  cut(text: string): readonly string[];
  /** The syllables of the Chinese characters in a text, without tones (失业: shi ye); ü is v. Other characters are left out. */
  spell(text: string): readonly string[];
};

/** Without case, spaces and marks: `Lost  my-job!` is `lostmyjob`. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
