import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { driveDocument } from './drive-document';
import type { ExtensionBrowser } from './extension-browser';

/** Imports a Pressmark JSON file in the library, as a reader does. */
export async function importArchive(browser: ExtensionBrowser, archive: string): Promise<void> {
  const library = driveDocument(await browser.extensionPage('library.html#/backup'));
  const file = join(browser.downloadDir, 'archive.json');
  writeFileSync(file, archive);
  await library.upload('[data-testid=import-file]', file);
  await library.click('[data-testid=import-confirm]');
  await library.waitFor('[data-testid=import-done]');
  await library.close();
}
