import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import * as v from 'valibot';
import { ANNOTATION_SCHEMA, COLLECTION_SCHEMA } from './web-annotation-schema';

/** Where the W3C's own assertion schemas may lie beside the project; they are not part of it. */
const W3C_FOLDER = fileURLToPath(new URL('../../../../shared/w3c/', import.meta.url));

/** Something that the model demands; `holds` says whether it does. */
export interface Assertion {
  readonly name: string;
  holds(subject: unknown): boolean;
}

const MustsSchema = v.object({ assertions: v.array(v.string()) });
const AssertionSchema = v.looseObject({ id: v.string(), expectedResult: v.string() });

/**
 * What every annotation, or the collection, must fulfil: the project's own schema and, where the
 * W3C's assertions lie beside the project, each of its MUSTs.
 */
export function assertionsFor(subject: 'annotations' | 'collections'): readonly Assertion[] {
  return [ownAssertion(subject), ...w3cAssertions(subject)];
}

/** Whether the W3C's assertions are at hand. */
export const hasW3cAssertions = (): boolean => existsSync(W3C_FOLDER);

/** The names of all assertions that do not hold. */
export const failures = (assertions: readonly Assertion[], subject: unknown): string[] =>
  assertions.filter((assertion) => !assertion.holds(subject)).map(({ name }) => name);

function ownAssertion(subject: 'annotations' | 'collections'): Assertion {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  const validate = ajv.compile(subject === 'annotations' ? ANNOTATION_SCHEMA : COLLECTION_SCHEMA);
  return { name: `own schema for ${subject}`, holds: (value) => validate(withoutContext(value)) };
}

/** Our schema for annotations describes them as they stand in a page: without a context. */
function withoutContext(value: unknown): unknown {
  if (Reflect.get(Object(value), 'type') !== 'Annotation') return value;
  const { '@context': _, ...rest } = Object(value);
  return rest;
}

function w3cAssertions(subject: 'annotations' | 'collections'): Assertion[] {
  if (!hasW3cAssertions()) return [];
  const ajv = new AjvDraft04({ strict: false });
  addFormats(ajv);
  for (const name of readdirSync(`${W3C_FOLDER}definitions`)) {
    ajv.addSchema(readObject(`definitions/${name}`), name);
  }
  const list =
    subject === 'annotations' ? 'annotations/annotationMusts' : 'collections/collectionMusts';
  const { assertions } = v.parse(MustsSchema, readObject(`${list}.test`));
  return assertions.map((path) => {
    const { id: _, expectedResult, ...schema } = v.parse(AssertionSchema, readObject(path));
    const validate = ajv.compile(schema);
    return { name: path, holds: (value) => validate(value) === (expectedResult === 'valid') };
  });
}

const readObject = (path: string) =>
  v.parse(v.record(v.string(), v.unknown()), JSON.parse(readFileSync(W3C_FOLDER + path, 'utf8')));
