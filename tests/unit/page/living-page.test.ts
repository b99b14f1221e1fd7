// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LivingPage, watchLivingPage } from '@/utils/page/living-page';
import { OWN_ELEMENT } from '@/utils/text/own-element';

let ending: AbortController;
let living: LivingPage;
/** When a look at the page began, in ms from the start of the test. */
let looks: number[];
/** How long each look takes, in ms. */
let work: number;
let began: number;
let claims: number;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  document.head.replaceChildren();
  document.body.innerHTML = '<article><p>The harbour is closed.</p></article>';
  ending = new AbortController();
  looks = [];
  work = 0;
  claims = 0;
  living = watchLivingPage(
    window,
    {
      async changed() {
        looks.push(performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, work));
        return work;
      },
      moved: () => {},
      claimed: () => {
        claims++;
      },
      ours: (node) => node.nodeName.toLowerCase() === OWN_ELEMENT,
    },
    ending.signal,
  );
  living.observe(true);
  // This DOM takes every element for one that is not defined yet, which is waited for.
  await pass(10_000);
  looks = [];
  began = performance.now();
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const paragraph = () => document.querySelector('p') ?? document.body;
/** Changes the text every `every` ms, `ms` long. */
async function rewrite(ms: number, every: number): Promise<void> {
  for (let at = 0; at < ms; at += every) {
    paragraph().textContent = `The harbour was closed ${at} ms ago.`;
    await pass(every);
  }
}

describe('a page that changes', () => {
  it('is looked at once it is quiet, and once for a burst', async () => {
    await rewrite(500, 100);
    expect(looks).toEqual([]);
    await pass(10_000);
    expect(looks).toHaveLength(1);
  });

  it('is looked at after a second and a half when it never falls quiet', async () => {
    await rewrite(1_600, 100);
    expect(looks).toEqual([1_500]);
  });

  it('is not looked at again before the last look has ended', async () => {
    work = 3_000;
    await rewrite(3_000, 100);
    expect(looks).toEqual([1_500]);
  });

  it('that is written anew ten times a second costs less than 2.5 % of the time', async () => {
    for (const cost of [20, 60, 200, 1_000]) {
      work = cost;
      looks = [];
      await rewrite(60_000, 100);
      expect(looks.length).toBeGreaterThan(0);
      expect((looks.length - 1) * cost).toBeLessThan(60_000 * 0.025);
    }
  });

  it('waits no longer than five seconds where one look was slow by chance', async () => {
    work = 120;
    await rewrite(100, 100);
    await pass(400);
    work = 1;
    await rewrite(5_500, 100);
    expect(looks).toHaveLength(2);
  });

  it('is not looked at any more when the session has ended', async () => {
    await rewrite(100, 100);
    ending.abort();
    await pass(10_000);
    expect(looks).toEqual([]);
  });
});

describe('a page of which only the looks change', () => {
  const restyle = async () => {
    paragraph().className = 'lit';
    paragraph().setAttribute('style', 'opacity: 0.5');
    paragraph().setAttribute('data-round', '2');
    await pass(10_000);
  };

  it('is not looked at', async () => {
    await restyle();
    expect(looks).toEqual([]);
  });

  it('is looked at while words are missing, which a class may uncover', async () => {
    living.include([], true);
    await restyle();
    expect(looks).toHaveLength(1);
    living.include([], false);
    await restyle();
    expect(looks).toHaveLength(1);
  });
});

describe('our own element', () => {
  it('comes, changes and goes without a look at the page', async () => {
    living.include([], true);
    const host = document.createElement(OWN_ELEMENT);
    document.body.append(host);
    await pass(1_000);
    host.setAttribute('style', 'top: 4px');
    await pass(1_000);
    host.remove();
    await pass(10_000);
    expect(looks).toEqual([]);
  });
});

describe('the canonical address', () => {
  it('is told of when the page gives it late, and when it gives another', async () => {
    const link = document.createElement('link');
    link.rel = 'canonical';
    link.href = '/harbour';
    document.head.append(link);
    await pass(100);
    expect(claims).toBe(1);
    link.href = '/harbour-closed';
    await pass(100);
    expect(claims).toBe(2);
    document.head.append(document.createElement('style'));
    await pass(100);
    expect(claims).toBe(2);
  });
});
