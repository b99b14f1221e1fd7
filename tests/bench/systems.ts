import { bundleSystem } from './bundle';

/** Our own system. */
export const OURS = 'pressmark';
/** The files of `systems`, which the systems are named after, in the order of the tables. */
export const SYSTEMS: readonly string[] = [OURS, 'dom-anchor', 'apache-annotator', 'recogito'];

export interface BundledSystems {
  readonly systems: readonly string[];
  /** Scripts that add them to a page. */
  readonly code: readonly string[];
  /** Those that cannot be bundled, because a package is not installed, and why. */
  readonly missing: readonly { readonly system: string; readonly why: string }[];
}

/** Bundles systems; throws for one that there is not. */
export async function bundleSystems(wanted: readonly string[]): Promise<BundledSystems> {
  const systems: string[] = [];
  const code: string[] = [];
  const missing: { system: string; why: string }[] = [];
  for (const system of wanted) {
    if (!SYSTEMS.includes(system)) {
      throw new Error(`There is no system ${system}; there are ${SYSTEMS.join(', ')}.`);
    }
    try {
      code.push(await bundleSystem(system));
      systems.push(system);
    } catch (error) {
      if (system === OURS) throw error;
      missing.push({ system, why: error instanceof Error ? firstLines(error.message) : '' });
    }
  }
  return { systems, code, missing };
}

const firstLines = (message: string): string => message.split('\n').slice(0, 3).join(' ');
