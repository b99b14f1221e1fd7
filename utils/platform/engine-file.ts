import { browser } from './browser';

/** The data of the built-in engine of a language: a file of the extension itself. */
export async function fetchEngine(language: 'english'): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(`/engine/${language}.bin`));
  return response.arrayBuffer();
}
