import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What was reviewed for both browsers. A difference is a decision: change it here, with the reason. */
const REVIEWED = {
  manifest_version: 3,
  name: '__MSG_extensionName__',
  description: '__MSG_extensionDescription__',
  version,
  default_locale: 'en',
  icons: {
    16: 'icon/16.png',
    32: 'icon/32.png',
    48: 'icon/48.png',
    96: 'icon/96.png',
    128: 'icon/128.png',
  },
  optional_host_permissions: ['http://*/*', 'https://*/*'],
  incognito: 'not_allowed',
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
      "connect-src 'self'; form-action 'none'; base-uri 'none'; object-src 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'",
  },
  action: { default_title: 'Pressmark', default_popup: 'popup.html' },
  commands: {
    annotate: {
      suggested_key: { default: 'Alt+Shift+A' },
      description: '__MSG_commandAnnotate__',
    },
    walk: {
      suggested_key: { default: 'Alt+Shift+S' },
      description: '__MSG_commandWalk__',
    },
  },
  content_scripts: [],
};

const PERMISSIONS = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'];

/** The only thing that a page may load: the frame in which notes are typed. */
const NOTE_FRAME = { resources: ['note.html'], matches: ['http://*/*', 'https://*/*'] };

describe('the built manifest', () => {
  it('for Chromium is the reviewed one', () => {
    expect(readJson('.output/chrome-mv3/manifest.json')).toEqual({
      ...REVIEWED,
      permissions: [...PERMISSIONS, 'sidePanel'],
      web_accessible_resources: [{ ...NOTE_FRAME, use_dynamic_url: true }],
      minimum_chrome_version: '128',
      background: { type: 'module', service_worker: 'background.js' },
    });
  });

  it('for Firefox is the reviewed one', () => {
    expect(readJson('.output/firefox-mv3/manifest.json')).toEqual({
      ...REVIEWED,
      permissions: PERMISSIONS,
      web_accessible_resources: [NOTE_FRAME],
      browser_specific_settings: {
        gecko: {
          id: 'pressmark@pressmark.app',
          strict_min_version: '149.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
      background: { type: 'module', scripts: ['background.js'] },
    });
  });

  it.each(['chrome-mv3', 'firefox-mv3'])(
    'of %s names only files and strings that are there',
    (build) => {
      const manifest = readFileSync(join(root, '.output', build, 'manifest.json'), 'utf8');
      const files = [...manifest.matchAll(/"([\w/-]+\.(?:png|js|html))"/g)].map(
        (match) => match[1],
      );
      expect(files.length).toBeGreaterThan(5);
      expect(files.filter((file) => !existsSync(join(root, '.output', build, file ?? '')))).toEqual(
        [],
      );
      const strings = [...manifest.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]);
      const known = readJson(`.output/${build}/_locales/en/messages.json`);
      expect(strings.length).toBeGreaterThan(2);
      expect(strings.filter((key) => !Object.hasOwn(Object(known), key ?? ''))).toEqual([]);
    },
  );
});
