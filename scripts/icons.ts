import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';

/** Sides in px that browsers and stores ask for. */
const SIZES = [16, 32, 48, 96, 128];

const source = new URL('../components/ui/icon-source.svg', import.meta.url);
const small = new URL('../components/ui/icon-source-small.svg', import.meta.url);
const folder = new URL('../public/icon/', import.meta.url);

/** At 16 px the drawing has edges of its own, on whole pixels. */
const drawingFor = (size: number): URL => (size <= 16 ? small : source);

await mkdir(folder, { recursive: true });
for (const size of SIZES) {
  const svg = await readFile(drawingFor(size), 'utf8');
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  await writeFile(new URL(`${size}.png`, folder), png);
}
