import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressFiles } from './web/build/compress-files.ts';
import { keepLanguages } from './web/build/keep-languages.ts';

const server = `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`;

/** What the head, the first page and nearly every other show. As one file it is one request, and no page has to name a dozen small ones. */
const FIRST = /web[\\/](?:ui[\\/](?:acting|api|attended|button|classes|empty-state|format|i18n|in-shell|leave|notice|preferences|problem-message|progress|read-aloud|request|seal|session-lost|shell|shell-nav|tag|tiny-line|toast|together|unsaved|use-me|visit)(?:\.module\.css|\.tsx?)|hall[\\/](?:hall-shell|need-sign-in|queries|staff-here|strip|use-party-nav|use-unread)\.tsx?)|node_modules[\\/]openapi-fetch[\\/]/;

/** The web is one app with a lazy part for each page; the server serves `dist/web` as it is, without inline scripts or styles. */
export default defineConfig({
  root: 'web',
  plugins: [keepLanguages(['zh-CN', 'en-US']), react(), compressFiles()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // A data: URL would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The sign-in pages are made by the server: their scripts have names that it knows.
      input: { index: 'web/index.html', passkey: 'web/account/sign-in.ts', kiosk: 'web/kiosk/sign-in.ts', aloud: 'web/ui/aloud.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'passkey' || name === 'kiosk' || name === 'aloud' ? '[name].js' : 'assets/[name]-[hash].js'),
        // What reads a page aloud is shared with pages that have nothing else of the app.
        // What every page needs travels as one file that stays in the cache when our own code changes.
        codeSplitting: { groups: [{ name: 'speak', test: /web[\\/]ui[\\/]speak-page\.ts$/, priority: 1 }, { name: 'base', test: /node_modules[\\/](?:react|react-dom|scheduler|use-sync-external-store|@tanstack|i18next|react-i18next|void-elements|html-parse-stringify)[\\/]/ }, { name: 'shell', test: FIRST }] },
      },
    },
  },
  server: { proxy: Object.fromEntries(['/api', '/auth', '/oidc', '/health'].map((path) => [path, { target: server }])) },
});
