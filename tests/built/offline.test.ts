import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Addresses that are names of vocabularies and authorities or words of help, never fetched. */
const NAMES_ONLY =
  /^https?:\/\/(www\.w3\.org|schema\.org|purl\.org|ogp\.me|bit\.ly|preactjs\.com|dexie\.org|tinyurl\.com\/y2uuvskb|mths\.be|fb\.me|github\.com|mozilla\.github\.io|mzl\.la|www\.wikidata\.org)\b/;

describe('the built extension', () => {
  it.each(['chrome-mv3', 'firefox-mv3'])('%s names no host that it could talk to', (build) => {
    const folder = join(root, '.output', build);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && /\.(js|css|html)$/.test(entry.name),
    );
    expect(files.length).toBeGreaterThan(4);
    const addresses = files.flatMap((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      return [...text.matchAll(/https?:\/\/[\w.-]+\.[a-z]{2,}[^\s"'`)]*/g)].map(
        ([address]) => `${entry.name}: ${address}`,
      );
    });
    expect(addresses.filter((one) => !NAMES_ONLY.test(one.split(': ')[1] ?? ''))).toEqual([]);
  });
});
