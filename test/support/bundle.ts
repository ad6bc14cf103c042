import { gzipSync } from 'node:zlib';
import { resolve } from 'node:path';
import { build } from 'vite';
import { leanParser } from '../../web/build/lean-parser.ts';

/** A module with all it needs as one minified script for a browser, and its size in bytes as it travels. */
export async function bundle(entry: string): Promise<{ readonly code: string; readonly gzipped: number }> {
  const built = await build({
    configFile: false, plugins: [leanParser()], resolve: { mainFields: ['module', 'main'] }, logLevel: 'silent', root: resolve(import.meta.dirname, '../..'),
    build: { write: false, minify: true, target: 'es2024', lib: { entry: resolve(import.meta.dirname, '../..', entry), formats: ['iife'], name: 'bundled' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first !== undefined && 'output' in first ? first.output.find((each) => each.type === 'chunk') : undefined;
  if (chunk === undefined || !('code' in chunk)) throw new Error(`nothing was bundled from ${entry}`);
  return { code: chunk.code, gzipped: gzipSync(chunk.code, { level: 9 }).length };
}
