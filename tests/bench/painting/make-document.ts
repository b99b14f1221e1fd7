import { createRandom } from '../inside/random';

const SYLLABLES =
  'ka ves mar nor land sel ter in ost quay har bour den ash wic lo ren ty um ar'.split(' ');

/**
 * A page like a very long article: `characters` of visible text in paragraphs with links, emphasis and
 * headings, beside a head line and a column that is not part of it.
 */
export function makeDocument(seed: number, characters: number): string {
  const random = createRandom(seed);
  const pick = (count: number) => random.below(count);
  const word = () => {
    const syllables = Array.from({ length: 1 + pick(3) }, () => SYLLABLES[pick(SYLLABLES.length)]);
    const made = syllables.join('');
    return pick(8) === 0 ? made.charAt(0).toUpperCase() + made.slice(1) : made;
  };
  const words = (count: number) => Array.from({ length: count }, word).join(' ');

  const blocks: string[] = [];
  for (let written = 0; written < characters; ) {
    if (pick(12) === 0) {
      const heading = words(5);
      blocks.push(`<h2>${heading}</h2>`);
      written += heading.length;
      continue;
    }
    const runs = Array.from({ length: 3 + pick(6) }, () => ({
      kind: pick(5),
      said: words(4 + pick(12)),
    }));
    written += runs.reduce((sum, { said }) => sum + said.length + 1, 0);
    const inner = runs.map(({ kind, said }) =>
      kind === 0 ? `<a href="#a">${said}</a>` : kind === 1 ? `<em>${said}</em>` : said,
    );
    blocks.push(`<p>${inner.join(' ')}.</p>`);
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title><style>
body { margin: 0; font: 18px/1.6 serif; color: #222; background: #fff }
header { padding: 16px } main { display: flex } article { width: 680px; margin: 0 24px }
aside { width: 240px; font-size: 14px }
</style><body><header><h1>${words(8)}</h1></header><main><article>${blocks.join('\n')}</article>
<aside><p>${words(60)}</p></aside></main></body></html>`;
}
