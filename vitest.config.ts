import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

/** Both browsers run the same end-to-end files; a file asks `tests/support` which one it drives. */
const endToEnd = (browser: 'chromium' | 'firefox') => ({
  resolve: { alias },
  test: {
    name: browser,
    include: ['tests/e2e/**/*.test.ts'],
    env: { PRESSMARK_BROWSER: browser },
    testTimeout: 60_000,
    hookTimeout: 90_000,
    fileParallelism: false,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact()],
        resolve: { alias },
        // Tests of properties try hundreds of cases; on a busy machine they take some seconds.
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
      { resolve: { alias }, test: { name: 'built', include: ['tests/built/**/*.test.ts'] } },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
