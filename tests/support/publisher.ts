import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { callIn, type Json } from './call-source';
import type { ExtensionBrowser } from './extension-browser';
import { openArticle } from './open-article';
import { tagByKey } from './tagging';
import { waitUntil } from './wait-until';

/** A page that makes its articles by a script of its own and goes on changing them. */
export const LIVING_PAGE = readFileSync(
  join(import.meta.dirname, '../fixtures/living-page.html'),
  'utf8',
);

type Act =
  | 'append'
  | 'claim'
  | 'complete'
  | 'cut'
  | 'fight'
  | 'fold'
  | 'go'
  | 'hydrate'
  | 'normalise'
  | 'peace'
  | 'rerender'
  | 'restore'
  | 'split';

/** Makes the publisher of the living page do something, as its own script would. */
export const publish = (page: Page, act: Act, ...args: Json[]): Promise<Json | undefined> =>
  callIn(
    page,
    (act: string, args: Json[]): Json | undefined => {
      const publisher: unknown = Reflect.get(window, 'publisher');
      const done: unknown = Reflect.get(Object(publisher), act);
      return typeof done === 'function' ? done.apply(publisher, args) : undefined;
    },
    act,
    args,
  );

/** Two names of the first half of `/ferries` and two passages of its second half. */
export const FIRST_HALF = ['Skarnes Sound', 'Maud Kellwick'];
export const SECOND_HALF = ['Oddvar Lien', 'A bridge was drawn twice and built never.'];
export const FERRY_MARKS = [...FIRST_HALF, ...SECOND_HALF];

/** Reads `/ferries` on a host, tags it, and lets Pressmark start there by itself. */
export async function readFerries(browser: ExtensionBrowser, host: string): Promise<Page> {
  const page = await openArticle(browser, `http://${host}/ferries`);
  await tagByKey(page, 'Skarnes Sound', 'Digit3', { occurrence: 1 });
  await tagByKey(page, 'Maud Kellwick', 'Digit1');
  await tagByKey(page, 'Oddvar Lien', 'Digit1');
  await tagByKey(page, 'A bridge was drawn twice and built never.', 'h');
  const site = [`http://${host}/*`];
  await browser.grantNextRequests(site);
  const popup = await browser.popup(page);
  await popup.click('[data-testid=site-offer-accept]');
  await waitUntil('the site to be granted', () => browser.hasGrant(site));
  await popup.close();
  return page;
}
