import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));

/** Noto Sans SC as TrueType: 30,898 glyphs, rare name characters among them. A woff2 would give blank pages. */
export const REGULAR = join(folder, '400Regular', 'NotoSansSC_400Regular.ttf');
export const BOLD = join(folder, '700Bold', 'NotoSansSC_700Bold.ttf');
