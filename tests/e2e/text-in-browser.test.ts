import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectArticleTraits } from '../support/article-traits';
import { type ExtensionBrowser, launchExtensionBrowser } from '../support/extension-browser';
import { type SiteServer, serveSites } from '../support/site-server';
import type { readPage, Tree } from './text-in-browser.page';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/article/${name}`, import.meta.url), 'utf8');

/** A story from outside the project, where there is one; else our own has the same traits. */
const seed = new URL('../../../shared/seed/article.html', import.meta.url);
const hasSeed = existsSync(seed);

const HIDDEN = `<!doctype html><style>
  .none { display: none } .unseen { visibility: hidden } .seen { visibility: visible }
  .contents { display: contents } .block { display: block } .cap { float: left }
  .late { content-visibility: auto } .off { content-visibility: hidden }
</style><body>
<div id="kinds">seen <b class="none">none</b><i hidden>hidden</i><i class="unseen">unseen <u class="seen">again</u></i>
<script>script</script><style>style{}</style><noscript>noscript</noscript><template>template</template>
<textarea>typed</textarea><select><option>option</option></select><svg><title>title</title><text>drawn</text></svg>
<details><summary>summary</summary>closed</details><details open><summary>more</summary>open</details>
<p class="late">late</p><div class="off"><p>off</p></div><video>fallback</video></div>
<div id="contents"><span class="contents"><b class="contents">boxless</b></span> <span class="none"><b class="contents">none</b></span> <span class="unseen"><b class="contents">unseen</b></span></div>
<div id="own">page <pressmark-ui>ours</pressmark-ui>text</div>
<div id="middle">one <span class="none"><div>two</div></span>three</div>
<div id="found">shown <p hidden="until-found">to be found</p></div>
<p id="boxes">Port Ansel.<span class="block">Agency</span><span>end</span></p>
<p id="blank">a<i class="none"> </i>b <i class="none"> </i>c<i class="unseen"> </i>d</p>
<p id="cap"><span class="cap">T</span>he sea</p>
<p id="space">a\u00a0 b\n\n c <b> d</b> <i>e </i> f\u200b<br>\u00a0<br> \u00a0g</p>
<div id="breaks">one<br><br>two<p></p>three<div hidden></div>four</div>
</body>`;

const CLOBBERED = `<!doctype html><title>Clobbered</title><body>
<img name="createTreeWalker"><img name="body"><form name="documentElement"></form><img name="querySelectorAll">
<form id="form"><input name="childNodes"><input name="attributes"><input name="parentNode"><input name="localName">
<input name="nodeType"><input name="contains"><input name="textContent"><input name="compareDocumentPosition">
<p>Text inside a form that shadows the DOM.</p></form></body>`;

const SHADOWS = `<!doctype html><style>x-line { display: block }</style><body>
<div id="slots">light<template shadowrootmode="open"><p>one <slot name="a"></slot> three</p><slot name="b">own words</slot><slot></slot><p hidden><slot name="c"></slot></p></template>
 <b slot="a">two</b><i slot="c">hidden</i><i slot="d">nowhere</i></div>
<div id="nested"><template shadowrootmode="open"><span><template shadowrootmode="open">&lt;<slot></slot>&gt;</template><slot></slot></span></template>inner</div>
<div id="lines"><x-line><template shadowrootmode="open">First</template></x-line><x-line><template shadowrootmode="open">Second</template></x-line></div>
<div id="closed"><p>shown</p><template shadowrootmode="closed"><p>secret</p><slot></slot></template></div>
<form id="clobbered"><input name="shadowRoot"><input name="assignedSlot"><input name="firstChild"><input name="nextSibling">Still read</form>
</body>`;

let browser: ExtensionBrowser;
let sites: SiteServer;
let bundle: string;

beforeAll(async () => {
  const root = new URL('../../', import.meta.url).pathname;
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: new URL('./text-in-browser.page.ts', import.meta.url).pathname,
        formats: ['iife'],
        name: 'pressmarkChecks',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const [chunk] = output?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error('The page-side module was not bundled.');
  bundle = chunk.code.replace(/^(?:var|const|let) pressmarkChecks/m, 'globalThis.pressmarkChecks');
  sites = await serveSites({
    'text.example': (path) =>
      ({
        '/hidden': { body: HIDDEN },
        '/shadows': { body: SHADOWS },
        '/clobbered': { body: CLOBBERED },
        '/empty': { body: '<!doctype html><title>Trees</title><body></body>' },
        '/article': { body: fixture('harbour-strike.html') },
        '/wire-story': {
          body: hasSeed ? readFileSync(seed, 'utf8') : fixture('harbour-strike.html'),
        },
      })[path],
  });
  browser = await launchExtensionBrowser({ sites });
});

afterAll(async () => {
  await browser?.close();
  await sites?.close();
});

async function openPage(path: string): Promise<Page> {
  const page = await browser.open(`http://text.example/${path}`);
  await page.evaluate(bundle);
  return page;
}

const textOf = async (page: Page, id: string): Promise<string> =>
  String(await page.evaluate(`pressmarkChecks.textOf(${JSON.stringify(id)})`));

const readArticleOf = async (page: Page): Promise<ReturnType<typeof readPage>> =>
  page.evaluate('pressmarkChecks.readPage()') as Promise<ReturnType<typeof readPage>>;

describe('the text of a page in a real browser', () => {
  it('is what the reader sees, and nothing hidden', async () => {
    const page = await openPage('hidden');
    expect(await textOf(page, 'kinds')).toBe('seen again drawn\nsummary\nmore\nopen\nlate');
    expect(await textOf(page, 'contents')).toBe('boxless');
    expect(await textOf(page, 'found')).toBe('shown');
    expect(await textOf(page, 'own')).toBe('page text');
    await page.close();
  });

  it('breaks lines at blocks and <br>, not at hidden blocks, and not at drop caps', async () => {
    const page = await openPage('hidden');
    expect(await textOf(page, 'middle')).toBe('one three');
    expect(await textOf(page, 'boxes')).toBe('Port Ansel.\nAgency\nend');
    expect(await textOf(page, 'blank')).toBe('ab c d');
    expect(await textOf(page, 'cap')).toBe('The sea');
    expect(await textOf(page, 'space')).toBe('a\u00a0 b c d e f\u200b\n\u00a0g');
    expect(await textOf(page, 'breaks')).toBe('one\ntwo\nthreefour');
    await page.close();
  });

  it('is read in full where form fields and images shadow the DOM', async () => {
    const page = await openPage('clobbered');
    const { pageText, untouched } = await readArticleOf(page);
    expect(pageText).toBe('Text inside a form that shadows the DOM.');
    expect(untouched).toBe(true);
    await page.close();
  });

  it('holds open shadow trees as they are shown, with what is put into their slots', async () => {
    const page = await openPage('shadows');
    expect(await textOf(page, 'slots')).toBe('one two three\nown wordslight');
    expect(await textOf(page, 'nested')).toBe('<inner>');
    expect(await textOf(page, 'lines')).toBe('First\nSecond');
    expect(await textOf(page, 'closed')).toBe('shown');
    expect(await textOf(page, 'clobbered')).toBe('Still read');
    await page.close();
  });

  it('maps to nodes and back for any tree', async () => {
    const page = await openPage('empty');
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 6 }), async (trees) => {
        expect(await page.evaluate(`pressmarkChecks.checkTree(${JSON.stringify(trees)})`)).toEqual(
          [],
        );
      }),
      { numRuns: 250, interruptAfterTimeLimit: 30_000 },
    );
    await page.close();
  });
});

describe('the article of a page in a real browser', () => {
  it('is read whole and alone, and the page does not notice', async () => {
    const page = await openPage('article');
    const article = await readArticleOf(page);
    expect(article.untouched).toBe(true);
    expectArticleTraits(article);
    expect(article.pageLines).toEqual(article.text.split('\n'));
    expect(article.starts).toEqual(article.blocks.map((block) => block.start));
    expect(article.ends).toEqual(article.blocks.map((block) => block.end));
    expect(article.outside).toBeUndefined();
    await page.close();
  });
});

describe('a wire story as a newspaper shows it', () => {
  it('is read with headline, captions and thirteen paragraphs, and nothing from around it', async () => {
    const page = await openPage('wire-story');
    const { text, blocks, draft, untouched } = await readArticleOf(page);
    const kinds = blocks.map((block) => block.kind);
    const count = (kind: (typeof kinds)[number]) => kinds.filter((one) => one === kind).length;
    expect(untouched).toBe(true);
    expect(kinds[0]).toBe('headline');
    expect(text.split('\n').filter((line) => line === draft.title)).toHaveLength(1);
    expect(count('headline')).toBe(1);
    expect(count('caption')).toBe(4);
    expect(count('paragraph')).toBe(13);
    expect(text).not.toMatch(/Read also|Most read|Comments|^Share|Search|Advertisement|^Tags/m);
    expect([draft.published, draft.byline]).toEqual(
      hasSeed
        ? ['2025-11-04T09:12:00+09:00', 'Reuters']
        : ['2025-10-14T07:45:00+02:00', 'Coast News Agency'],
    );
    await page.close();
  });
});

const style = fc.option(
  fc.constantFrom('display:none', 'visibility:hidden', 'visibility:visible'),
  { nil: undefined, freq: 5 },
);

const { tree } = fc.letrec<{ tree: Tree; element: Tree; leaf: Tree }>((tie) => ({
  leaf: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        text: fc.string({
          unit: fc.constantFrom(...'ab. \n\t\u00a0é', '😀', '𝒳', 'ש', 'م', '中', 'e\u0301', '  '),
          maxLength: 9,
        }),
      }),
    },
    { weight: 2, arbitrary: fc.constant({ tag: 'br', kids: [] }) },
    { weight: 1, arbitrary: fc.record({ comment: fc.constant('note') }) },
  ),
  element: fc.record(
    {
      tag: fc.constantFrom(
        ...['div', 'p', 'li', 'table', 'tr', 'td', 'h2', 'details', 'summary'],
        ...['span', 'b', 'em', 'a', 'span', 'b', 'script', 'slot'],
      ),
      style,
      hidden: fc.constantFrom(false, false, false, false, true),
      open: fc.boolean(),
      shadow: fc.option(fc.array(tie('tree'), { maxLength: 4 }), { nil: undefined, freq: 3 }),
      kids: fc.array(tie('tree'), { maxLength: 4 }),
    },
    { requiredKeys: ['tag', 'kids'] },
  ),
  tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie('leaf'), tie('element')),
}));
