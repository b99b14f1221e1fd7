import { csv, csvRaw } from './csv';
import type { Format } from './format';
import { markdown } from './markdown';
import { pressmarkJson } from './pressmark-json';
import { w3cJsonLd } from './w3c-json-ld';

/** Every kind of file that Pressmark writes, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [pressmarkJson, w3cJsonLd, markdown, csv, csvRaw];

/** The format with this id, or undefined. */
export const formatById = (id: string): Format | undefined =>
  FORMATS.find((format) => format.id === id);
