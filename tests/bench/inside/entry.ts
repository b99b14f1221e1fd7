import { type AbsentOptions, type AbsentResult, measureAbsent } from './absent-names';
import { type GrowthCase, type GrowthOptions, type GrowthRow, measureGrowth } from './growth';
import { createInside, type Inside } from './inside';
import type { System } from './system';
import { timeFloors } from './time-floors';

/** The parts of the benchmark that run inside a page. */
export interface PressmarkBench extends Inside {
  add(systems: readonly System[]): void;
  readonly timeFloors: typeof timeFloors;
  measureAbsent(system: string, options: AbsentOptions): Promise<AbsentResult>;
  measureGrowth(system: string, name: GrowthCase, options: GrowthOptions): Promise<GrowthRow>;
}

declare global {
  /** Set by this bundle. */
  var pressmarkBench: PressmarkBench;
}

const systems = new Map<string, System>();
const known = (name: string): System => {
  const system = systems.get(name);
  if (!system) throw new Error(`There is no system ${name}.`);
  return system;
};

globalThis.pressmarkBench = {
  ...createInside(known),
  add(more) {
    for (const system of more) systems.set(system.name, system);
  },
  timeFloors,
  measureAbsent: (system, options) => measureAbsent(known(system), options),
  measureGrowth: (system, name, options) => measureGrowth(known(system), name, options),
};
