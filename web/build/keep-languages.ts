import type { Plugin } from 'vite';

const messages = /[\\/](?:react-aria|react-aria-components|react-stately)[\\/]dist[\\/]private[\\/]intl[\\/].*?([a-z]{2}-[A-Z]{2})\.m?js$/;

/** Leaves out the built-in messages of the parts in every language we do not show: 30 of them would travel to every phone. */
export function keepLanguages(languages: readonly string[]): Plugin {
  return {
    name: 'keep-languages',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      const language = messages.exec(id.split('?')[0] ?? '')?.[1];
      return language !== undefined && !languages.includes(language) ? 'export default {};' : null;
    },
  };
}
