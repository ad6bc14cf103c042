import { keepCompiled } from './keep-compiled.ts';

// Reads the whole program once, after its packages were installed: the very first start finds it compiled.
keepCompiled();
await import('./start.ts');
await import('./welcome.ts');
