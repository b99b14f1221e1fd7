// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BenchPage, openBenchPage } from '../../bench/inside/bench-page';
import { judge } from '../../bench/inside/judge';
import { editPage } from '../../bench/inside/run-round';
import { SCENARIOS } from '../../bench/inside/scenarios';
import { textNodesOf } from '../../bench/inside/text-nodes';
import type { Units } from '../../bench/inside/units';

const fixture = join(import.meta.dirname, '../../fixtures/sample-article.html');
let page: BenchPage;
let units: Units | undefined;

beforeAll(() => {
  const html = readFileSync(fixture, 'utf8');
  document.body.innerHTML = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  const opened = openBenchPage({
    seed: 5,
    name: 'sample',
    selections: 40,
    perName: 10,
    leastWords: 100,
    cap: 1_000,
    tell: false,
  });
  if (typeof opened === 'string') throw new Error(opened);
  const { restore } = opened;
  page = {
    ...opened,
    restore() {
      units = restore();
      return units;
    },
  };
});

describe('the passages of a page', () => {
  it('are forty of 3 to 200 units, half of them names, and two names ten times', () => {
    const general = page.selections.filter(({ set }) => set === 'general');
    expect(general).toHaveLength(40);
    expect(general.filter(({ kind }) => kind === 'name')).toHaveLength(20);
    for (const { exact, ids } of general) {
      expect(exact.length).toBeGreaterThanOrEqual(3);
      expect(exact.length).toBeLessThanOrEqual(200);
      expect(ids.length).toBe(exact.replace(/\s/g, '').length);
    }
    const repeated = page.selections.filter(({ set }) => set === 'repeated');
    expect(new Set(repeated.map(({ exact }) => exact)).size).toBe(2);
    expect(repeated.length).toBeGreaterThanOrEqual(16);
  });
});

describe('a page after an edit', () => {
  for (const scenario of SCENARIOS) {
    it(`has an id for each of its units: ${scenario.name}`, () => {
      for (let round = 0; round < scenario.rounds; round++) {
        editPage(page, scenario, round, 9);
        for (const node of textNodesOf(document.body)) {
          expect(units?.of(node)?.length ?? 0).toBe(node.data.length);
        }
      }
    });
  }

  const remains = (name: string): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const scenario of SCENARIOS.filter((scenario) => scenario.name === name)) {
      for (let round = 0; round < scenario.rounds; round++) {
        const line = editPage(page, scenario, round, 9);
        for (const selection of page.selections) {
          const { remains } = judge(selection, line, undefined);
          counts[remains] = (counts[remains] ?? 0) + 1;
        }
      }
    }
    return counts;
  };

  it('still holds all passages where only others were edited', () => {
    const all = page.selections.length;
    for (const name of [
      'unchanged',
      'paragraph inserted',
      'wrapper elements',
      'paragraphs moved',
    ]) {
      expect(remains(name)).toEqual({ there: all });
    }
  });

  it('has lost a third and more of its passages, each time, where they were deleted', () => {
    const { deleted = 0, there = 0 } = remains('quoted passage deleted');
    expect(deleted).toBeGreaterThan(page.selections.length);
    expect(there).toBeGreaterThan(page.selections.length / 2);
  });
});
