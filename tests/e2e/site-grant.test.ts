import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openArticle,
  openReadingRoom,
  type ReadingRoom,
  SAMPLE_ARTICLE,
  SAMPLE_URL,
} from '../support/open-article';
import { servePageFile } from '../support/site-server';
import { marksAre, savedMarks, tagByKey } from '../support/tagging';
import { waitUntil } from '../support/wait-until';

const NEWS = ['http://news.example/*'];
const OTHER = ['http://other.example/*'];
const OTHER_URL = 'http://other.example/story';

const profileDir = mkdtempSync(join(tmpdir(), 'pressmark-grant-'));
const openRoom = () =>
  openReadingRoom({ profileDir, pages: { 'other.example': servePageFile(SAMPLE_ARTICLE) } });

let room: ReadingRoom;
let page: Page;
let other: Page;

beforeAll(async () => {
  room = await openRoom();
});
afterAll(async () => {
  await room.close();
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const offer = '[data-testid=site-offer]';
const toggle = '[data-testid=site-toggle]';

const grantIs = (sites: readonly string[], granted: boolean) =>
  waitUntil(
    `${sites} to be ${granted ? 'granted' : 'free'}`,
    async () => (await room.browser.hasGrant(sites)) === granted,
  );
const registeredAre = (sites: readonly string[]) =>
  waitUntil(
    `Pressmark to start by itself on ${sites} alone`,
    async () => (await room.browser.registeredSites()).sort().join() === [...sites].sort().join(),
  );

describe('marks that come back', () => {
  it('are offered in one quiet line after the first save on a site', async () => {
    page = await openArticle(room.browser);
    const before = await room.browser.popup(page);
    await before.waitFor(toggle);
    expect(await before.exists(offer)).toBe(false);
    await before.close();
    await tagByKey(page, 'Ansgar Tveld', 'Digit1');
    const after = await room.browser.popup(page);
    await after.waitFor(offer, { text: 'Show my marks when I come back here?' });
    await after.close();
    expect(await room.browser.registeredSites()).toEqual([]);
  });

  it('come back without a click once the offer is accepted, at once in open tabs too', async () => {
    const second = await room.browser.open(SAMPLE_URL);
    await room.browser.grantNextRequests(NEWS);
    expect(await savedMarks(second)).toEqual([]);
    expect(await room.browser.hasGrant(NEWS)).toBe(false);
    const popup = await room.browser.popup(page);
    await popup.click('[data-testid=site-offer-accept]');
    await grantIs(NEWS, true);
    await marksAre(second, ['Ansgar Tveld']);
    await second.close();
    await registeredAre(NEWS);
    await page.reload();
    await marksAre(page, ['Ansgar Tveld']);
  });

  it('are shown as switched on in the popup, which offers nothing any more', async () => {
    const popup = await room.browser.popup(page);
    await popup.waitFor(`${toggle}[aria-checked=true]`);
    expect(await popup.exists(offer)).toBe(false);
    await popup.close();
  });

  it('are not offered again where the reader declined', async () => {
    other = await openArticle(room.browser, OTHER_URL);
    await tagByKey(other, 'Jonna Reskov', 'Digit1');
    const popup = await room.browser.popup(other);
    await popup.click('[data-testid=site-offer-decline]');
    await popup.waitFor(offer, { gone: true });
    await popup.waitFor(`${toggle}[aria-checked=false]`);
    await popup.close();
    const again = await room.browser.popup(other);
    await again.waitFor(`${toggle}[aria-checked=false]`);
    expect(await again.exists(offer)).toBe(false);
    await again.close();
    expect(await room.browser.hasGrant(OTHER)).toBe(false);
  });

  it('can be switched on later in the same place', async () => {
    await room.browser.grantNextRequests(OTHER);
    const popup = await room.browser.popup(other);
    await popup.click(toggle);
    await grantIs(OTHER, true);
    await popup.close();
    await registeredAre([...NEWS, ...OTHER]);
    await other.reload();
    await marksAre(other, ['Jonna Reskov']);
  });

  it('no longer come by themselves once the switch takes the site back', async () => {
    const popup = await room.browser.popup(page);
    await popup.click(`${toggle}[aria-checked=true]`);
    await popup.waitFor(`${toggle}[aria-checked=false]`);
    await popup.close();
    await grantIs(NEWS, false);
    await registeredAre(OTHER);
    await page.reload();
    await other.reload();
    await marksAre(other, ['Jonna Reskov']);
    expect(await savedMarks(page)).toEqual([]);
    const click = await room.browser.popup(page);
    await click.waitFor('[data-testid=annotation]', { count: 1 });
    await click.close();
    await marksAre(page, ['Ansgar Tveld']);
  });

  it('come back after the browser was started anew, on the sites that are still granted alone', async () => {
    expect(room.browser.requests).toEqual([]);
    await room.close();
    room = await openRoom();
    const granted = await room.browser.hasGrant(OTHER);
    // Chromium takes an extension that a driver installs for a new one, without its grants.
    expect(granted).toBe(room.browser.name === 'firefox');
    await registeredAre(granted ? OTHER : []);
    page = await room.browser.open(SAMPLE_URL);
    other = granted
      ? await room.browser.open(OTHER_URL)
      : await openArticle(room.browser, OTHER_URL);
    await marksAre(other, ['Jonna Reskov']);
    expect(await savedMarks(page)).toEqual([]);
  });

  it('have sent nothing to any other host', () => {
    expect(room.browser.requests).toEqual([]);
  });
});
