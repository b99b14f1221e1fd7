import { createRegistryBench } from './registry-bench';

declare global {
  /** Makes the benchmark of the registry inside the page; set by this bundle. */
  var pressmarkRegistry: typeof createRegistryBench;
}

globalThis.pressmarkRegistry = createRegistryBench;
