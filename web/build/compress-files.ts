import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(?:js|css|html|svg|json|webmanifest)$/u;
/** A smaller one fits into the packet that its headers need anyway. */
const SMALLEST = 1_000;
const [shorter, brotli] = [promisify(gzip), promisify(brotliCompress)];

/** Puts each file compressed beside itself, once and as small as can be: on a slow line the pages are there in a third of the time, and a request costs no compressing. */
export function compressFiles(): Plugin {
  let folder = '';
  return {
    name: 'compress-files',
    apply: 'build',
    configResolved({ root, build }) { folder = join(root, build.outDir); },
    async closeBundle() {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => TEXT.test(path) && statSync(path).size >= SMALLEST);
      await Promise.all(files.map(async (path) => {
        const content = readFileSync(path);
        const [gz, br] = await Promise.all([shorter(content, { level: 9 }), brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } })]);
        writeFileSync(`${path}.gz`, gz);
        writeFileSync(`${path}.br`, br);
      }));
    },
  };
}
