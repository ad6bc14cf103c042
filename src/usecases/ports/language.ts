/** What is known of the Chinese language beyond its characters. */
export type Language = {
  /** The words of a text in their order, short ones inside long ones as well (失业保险金: 失业, 保险金, 失业保险金). Marks and spaces are left out. */
  cut(text: string): readonly string[];
  /** The syllables of the Chinese characters in a text, without tones (失业: shi ye); ü is v. Other characters are left out. */
  spell(text: string): readonly string[];
};
