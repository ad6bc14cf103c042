import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Text } from './api-types.ts';
import { getPreferences, setPreferences, usePreferences, type Language } from './preferences.ts';
import type { ui } from './texts/zh.ts';
import type { hall } from '../hall/texts/zh.ts';
import type { pages } from '../hall/texts/pages/zh.ts';

/** English has every key of the Chinese texts, and may have a singular beside a plural. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> } & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]?: string;
};

/** The parts of the app and their texts. A part adds itself where its texts are, with `declare module '…/ui/i18n.ts'`. */
export interface TextParts {
  ui: typeof ui;
  /** Those of the first page, and of all the others of the hall, which come with the first of these. */
  hall: typeof hall & typeof pages;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: TextParts;
  }
}

type Module = Readonly<Record<string, object>>;
const modules = import.meta.glob<Module>(['/*/texts/*.ts', '/hall/texts/pages/*.ts']);
/** Words of the hall that its first page does without: what is not found among a part's own is looked for here. */
const PAGES = 'pages';

/** Each part of the app brings its texts in `<part>/texts/<language>.ts`, exported under the part's name; only what a page needs is loaded. */
async function load(language: string, part: string): Promise<object> {
  return (await modules[part === PAGES ? `/hall/texts/pages/${language}.ts` : `/${part}/texts/${language}.ts`]?.())?.[part] ?? {};
}

const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(language, part, done) {
    load(language, part).then((texts) => done(null, texts as ResourceKey), (error: Error) => done(error, false));
  },
};

/** The parts whose words the first page needs. */
function firstParts(): string[] {
  const part = location.pathname.split('/')[1] ?? '';
  return ['ui', modules[`/${part}/texts/zh.ts`] ? part : 'hall', ...(location.pathname === '/' ? [] : [PAGES])];
}

let started: Promise<unknown> | undefined;

/** Loads the first words in the language of the page. */
export async function startTexts(): Promise<void> {
  started = i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: getPreferences().language, fallbackLng: false, supportedLngs: ['zh', 'en'], ns: firstParts(), defaultNS: 'ui', fallbackNS: PAGES,
      // A page that shows a key had not loaded the words of its part: the stories in the browser fail by this.
      saveMissing: true, missingKeyHandler: (_languages, part, key) => console.error(`no text ${part}:${key}`),
      interpolation: { escapeValue: false }, returnNull: false, react: { useSuspense: true },
    });
  await started;
}

/** Loads the words of some parts beside a page's code: a page that first finds them missing when it is drawn shows itself up to 0.6 seconds later, because React holds back each further reveal. @throws Error where they cannot be had: a page without its words is none */
export async function loadTexts(parts: readonly (keyof TextParts | typeof PAGES)[]): Promise<void> {
  await started;
  await i18next.loadNamespaces([...parts]);
  const missing = () => parts.filter((part) => !i18next.hasResourceBundle(i18next.language, part));
  // What once could not be had is not asked for again by itself.
  if (missing().length > 0) await i18next.reloadResources([i18next.language], missing());
  if (missing().length > 0) throw new Error(`no texts ${missing().join(', ')}`);
}

/** Switches the language of everything, remembers it, and tells the document. */
export async function chooseLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  setPreferences({ language });
}

/** Picks a text of the API in the language of the page. */
export function useText(): (text: Text) => string {
  const { language } = usePreferences();
  return (text) => text[language] || text.zh;
}
