import { describe, expect, it } from 'vitest';
import { chooseType, pickEntity, typeName } from '@/components/article/change-fields';
import { formatDay } from '@/components/article/format-date';
import { piecesOf } from '@/components/article/pieces';
import {
  isEmptyDraft,
  isSuperseded,
  resumeDraft,
  withSelection,
} from '@/components/article/resume-draft';
import {
  fieldsOf,
  freshFields,
  hasWords,
  parseTags,
  patchOf,
  statementOf,
} from '@/components/article/statement-fields';
import { entity, highlight, mention, note, passage } from './records';

const rask = passage('Aina Rask', 4);
const url = 'https://courier.example/a';
const snapshot = { scope: 'article', text: 'and Aina Rask said no', blocks: [] } as const;
const page = { passage: rask, snapshot: { ...snapshot, blocks: [] } };
const other = { ...page, passage: passage('said', 14) };

describe('what a form says', () => {
  it('splits tags at commas of several scripts, once each, without their hash', () => {
    expect(parseTags(' ports, #ports ,policy、harbour; ,')).toEqual(['ports', 'policy', 'harbour']);
  });

  it('is a highlight without a type', () => {
    expect(statementOf({ ...freshFields(rask), note: ' why? ' }, rask)).toEqual({
      kind: 'highlight',
      note: 'why?',
    });
  });

  it('says a name only where it is not the passage’s own words', () => {
    const fields = chooseType(freshFields(rask), 'person');
    expect(statementOf(fields, rask)).toEqual({ kind: 'entity', typeId: 'person' });
    expect(statementOf(typeName(fields, 'A.  Rask'), rask)).toMatchObject({ name: 'A. Rask' });
  });

  it('takes a picked entity with its type, and lets it go when the name or type is changed', () => {
    const picked = pickEntity(freshFields(rask), entity('rask', 'Rask', { typeId: 'group' }));
    expect(picked).toMatchObject({ typeId: 'group', entityId: 'rask', name: 'Rask' });
    expect(typeName(picked, 'Ras')).not.toHaveProperty('entityId');
    expect(chooseType(picked, 'person')).not.toHaveProperty('entityId');
    expect(chooseType(picked, 'group')).toBe(picked);
  });

  it('knows words that must not be lost from what it filled in itself', () => {
    expect(hasWords(freshFields(rask), rask)).toBe(false);
    expect(hasWords(chooseType(freshFields(rask), 'person'), rask)).toBe(false);
    expect(hasWords({ ...freshFields(rask), note: 'x' }, rask)).toBe(true);
    expect(hasWords(typeName(freshFields(rask), 'Rask'), rask)).toBe(true);
  });
});

describe('changing an annotation', () => {
  const stored = mention('1', 'rask', { tags: ['ports'], note: 'old' });
  const fields = fieldsOf(stored, entity('rask', 'Aina Rask'));

  it('sends nothing when nothing was changed', () => {
    expect(patchOf(stored, fields)).toEqual({});
    expect(patchOf(highlight('2'), fieldsOf(highlight('2'), undefined))).toEqual({});
    expect(patchOf(note('3', 'x'), fieldsOf(note('3', 'x'), undefined))).toEqual({});
  });

  it('sends only what was changed', () => {
    expect(patchOf(stored, { ...fields, note: 'new' })).toEqual({ note: 'new' });
    expect(patchOf(stored, { ...fields, tags: '' })).toEqual({ tags: [] });
  });

  it('turns a mention into a highlight and a highlight into a mention', () => {
    expect(patchOf(stored, chooseType(fields, undefined))).toEqual({ kind: 'highlight' });
    const plain = highlight('2', 0, 'Port Caldis');
    const place = chooseType(fieldsOf(plain, undefined), 'place');
    expect(patchOf(plain, place)).toEqual({ kind: 'entity', typeId: 'place', name: 'Port Caldis' });
  });

  it('gives another name to find or make the entity by', () => {
    expect(patchOf(stored, typeName(fields, 'A. Rask'))).toEqual({
      kind: 'entity',
      typeId: 'person',
      name: 'A. Rask',
    });
  });
});

describe('a draft', () => {
  const written = { url, ...page, fields: { ...freshFields(rask), note: 'half a thought' } };

  it('starts with the page’s selection when nothing was kept', () => {
    expect(resumeDraft(undefined, url, page)).toEqual({ url, ...page, fields: freshFields(rask) });
  });

  it('comes back as it was, also when the page’s selection is gone', () => {
    expect(resumeDraft(written, url, page)).toEqual(written);
    expect(resumeDraft(written, url, undefined)).toEqual(written);
  });

  it('keeps its passage against a new selection as long as words were typed', () => {
    expect(resumeDraft(written, url, other)).toEqual(written);
    expect(isSuperseded(written, other)).toBe(true);
    expect(isSuperseded(written, page)).toBe(false);
  });

  it('gives way to a new selection when only a type was chosen', () => {
    const chosen = { url, ...page, fields: chooseType(freshFields(rask), 'person') };
    expect(resumeDraft(chosen, url, other)).toEqual({
      url,
      ...other,
      fields: freshFields(other.passage),
    });
    expect(resumeDraft(chosen, url, undefined)).toEqual({ url });
  });

  it('moves typed words to the new selection on request, with the new words as the name', () => {
    expect(withSelection(written, other).fields).toEqual({
      name: 'said',
      tags: '',
      note: 'half a thought',
    });
    const named = { ...written, fields: typeName(written.fields, 'The minister') };
    expect(withSelection(named, other).fields?.name).toBe('The minister');
  });

  it('of another page, or one that is not valid, counts for nothing', () => {
    expect(resumeDraft(written, 'https://courier.example/b', undefined)).toEqual({
      url: 'https://courier.example/b',
    });
    expect(resumeDraft({ ...written, fields: { note: 1 } }, url, undefined)).toEqual({ url });
  });

  it('keeps the note on the article and an open edit beside the selection', () => {
    const more = { url, articleNote: 'x', edit: { id: '1', fields: freshFields() } };
    expect(resumeDraft(more, url, page)).toMatchObject(more);
    expect(isEmptyDraft({ url })).toBe(true);
    expect(isEmptyDraft(more)).toBe(false);
  });
});

describe('words in the popup', () => {
  it('writes a plain date as that day in every time zone', () => {
    expect(formatDay('2026-03-02', 'en-GB')).toBe('2 March 2026');
    expect(formatDay('soon', 'en-GB')).toBe('soon');
  });

  it('writes the time where the page gave one', () => {
    expect(formatDay('2026-03-02T12:30:00Z', 'en-GB')).toMatch(/2026.*\d\d:\d\d/);
  });

  it('cuts a message at its placeholders', () => {
    expect(piecesOf('Press {key} for it')).toEqual([
      { text: 'Press ' },
      { text: '{key}', name: 'key' },
      { text: ' for it' },
    ]);
  });
});
