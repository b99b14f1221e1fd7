import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { projectRoot } from '../../scripts/run-command';

export interface CorpusPage {
  readonly name: string;
  readonly html: string;
}

export interface Corpus {
  /** Where the pages lie, as the reader of the results may find them. */
  readonly folder: string;
  readonly pages: readonly string[];
}

/** The pages of a folder, in the order of their names; the default is the first folder there is. */
export function findCorpus(folder?: string): Corpus {
  const usual = join(projectRoot, '../shared/corpus/dev');
  if (folder !== undefined || existsSync(usual)) {
    const chosen = resolve(folder ?? usual);
    const pages = readdirSync(chosen, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.x?html?$/i.test(name))
      .sort()
      .map((name) => join(chosen, name));
    if (pages.length === 0) throw new Error(`There is no HTML page in ${chosen}.`);
    return { folder: chosen, pages };
  }
  const fixtures = join(projectRoot, 'tests/fixtures');
  const pages = ['sample-article.html', 'article/harbour-strike.html'].map((name) =>
    join(fixtures, name),
  );
  return { folder: fixtures, pages };
}

export function readPage(path: string): CorpusPage {
  return { name: basename(path).replace(/\.[^.]*$/, ''), html: readFileSync(path, 'utf8') };
}
