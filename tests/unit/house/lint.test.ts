import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** Lints a file of this content inside the project, as the project is linted. */
function lint(content: string): { status: number | null; output: string } {
  const folder = mkdtempSync(join(root, 'tests/unit/house/lint-'));
  const file = join(folder, 'sample.ts');
  try {
    writeFileSync(file, content);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'lint', file],
      { cwd: root, encoding: 'utf8' },
    );
    return { status, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the linter', () => {
  it('passes honest code', () => {
    expect(lint('export const one = (x: unknown): boolean => x === 1;\n').status).toBe(0);
  });

  it('fails on any', () => {
    const { status, output } = lint('export const one = (x: any): boolean => x === 1;\n');
    expect(status).toBe(1);
    expect(output).toContain('noExplicitAny');
  });

  it('fails on a non-null assertion', () => {
    const { status, output } = lint('export const length = (x?: string): number => x!.length;\n');
    expect(status).toBe(1);
    expect(output).toContain('noNonNullAssertion');
  });
});
