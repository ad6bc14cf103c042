import { open } from 'node:fs/promises';

/**
 * Make the names in a folder as durable as the bytes behind them: a file that was flushed and then renamed or linked is lost all the
 * same when the power goes before its folder was written. Windows has no way to open a folder, and writes names at once.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
