// Blocks of Unicode, by the names that XML Schema gives them (without spaces), with their first and last code point: those of living
// scripts and of signs, and the Chinese ones beyond the basic plane. A device has to load this, so rarer ones are left out.
const WRITTEN = `
  BasicLatin:0-7F Latin-1Supplement:80-FF LatinExtended-A:100-17F LatinExtended-B:180-24F IPAExtensions:250-2AF SpacingModifierLetters:2B0-2FF
  CombiningDiacriticalMarks:300-36F GreekandCoptic:370-3FF Greek:370-3FF Cyrillic:400-4FF Armenian:530-58F Hebrew:590-5FF Arabic:600-6FF
  Devanagari:900-97F Bengali:980-9FF Gujarati:A80-AFF Tamil:B80-BFF Telugu:C00-C7F Thai:E00-E7F Tibetan:F00-FFF Georgian:10A0-10FF HangulJamo:1100-11FF
  Mongolian:1800-18AF LatinExtendedAdditional:1E00-1EFF GeneralPunctuation:2000-206F CurrencySymbols:20A0-20CF CombiningMarksforSymbols:20D0-20FF
  LetterlikeSymbols:2100-214F NumberForms:2150-218F Arrows:2190-21FF MathematicalOperators:2200-22FF MiscellaneousTechnical:2300-23FF
  EnclosedAlphanumerics:2460-24FF BoxDrawing:2500-257F GeometricShapes:25A0-25FF MiscellaneousSymbols:2600-26FF Dingbats:2700-27BF
  CJKRadicalsSupplement:2E80-2EFF KangxiRadicals:2F00-2FDF IdeographicDescriptionCharacters:2FF0-2FFF CJKSymbolsandPunctuation:3000-303F
  Hiragana:3040-309F Katakana:30A0-30FF Bopomofo:3100-312F HangulCompatibilityJamo:3130-318F EnclosedCJKLettersandMonths:3200-32FF
  CJKCompatibility:3300-33FF CJKUnifiedIdeographsExtensionA:3400-4DBF CJKUnifiedIdeographs:4E00-9FFF HangulSyllables:AC00-D7AF PrivateUse:E000-F8FF
  PrivateUseArea:E000-F8FF CJKCompatibilityIdeographs:F900-FAFF CJKCompatibilityForms:FE30-FE4F Specials:FFF0-FFFF HalfwidthandFullwidthForms:FF00-FFEF
  Emoticons:1F600-1F64F CJKUnifiedIdeographsExtensionB:20000-2A6DF CJKUnifiedIdeographsExtensionC:2A700-2B73F CJKUnifiedIdeographsExtensionD:2B740-2B81F
  CJKUnifiedIdeographsExtensionE:2B820-2CEAF CJKUnifiedIdeographsExtensionF:2CEB0-2EBEF CJKCompatibilityIdeographsSupplement:2F800-2FA1F
  MiscellaneousSymbolsandPictographs:1F300-1F5FF
`;

/** First and last code point of each block (XML Schema 1.1, part 2, G.4.2.3). */
const BLOCKS: ReadonlyMap<string, readonly [first: number, last: number]> = new Map(
  WRITTEN.trim().split(/\s+/).map((each) => {
    const [name = '', first = '', last = ''] = each.split(/:|-(?=[0-9A-F]+$)/);
    return [name, [Number.parseInt(first, 16), Number.parseInt(last, 16)]];
  }),
);

/** A block by its name without the `Is`, undefined where there is none of that name. */
export function blockOf(name: string): readonly [first: number, last: number] | undefined {
  return BLOCKS.get(name);
}
