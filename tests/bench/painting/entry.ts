import { createPaintBench } from './paint-bench';

declare global {
  /** Makes the benchmark of painting inside the page; set by this bundle. */
  var pressmarkPaint: typeof createPaintBench;
}

globalThis.pressmarkPaint = createPaintBench;
