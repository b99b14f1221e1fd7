import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** Only our own files run, nothing is fetched from anywhere, and no string becomes HTML or code. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const ours = (file: string) => fileURLToPath(new URL(`utils/platform/${file}`, import.meta.url));

/** What the content script uses of ours in place of a package's; each file says why. */
const IN_PAGE: Record<string, string> = {
  'webextension-polyfill': ours('native-browser.ts'),
  'wxt/utils/content-script-context': ours('bare-context.ts'),
};

const inPageModules: Plugin = {
  name: 'in-page-modules',
  enforce: 'pre',
  resolveId: (id) => IN_PAGE[id],
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false })],
    // Dexie's build for browsers of today; its default one carries the syntax of ten years ago.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    build: { sourcemap: false },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const inPage = entrypoints.some(({ type }) => type === 'content-script');
      if (inPage) config.plugins = [inPageModules, ...(config.plugins ?? [])];
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: contentSecurityPolicy },
    web_accessible_resources: [
      {
        resources: ['note.html'],
        matches: ['http://*/*', 'https://*/*'],
        // An address that changes with every start: no page can tell by it that Pressmark is here.
        // Firefox gives every installation an address of its own and does not know the key.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
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
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pressmark@pressmark.app',
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
