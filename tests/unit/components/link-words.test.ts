import { describe, expect, it } from 'vitest';
import { linkWords } from '@/components/entity/link-words';

describe('a link of an entity', () => {
  it('to Wikidata is read as the item’s id', () => {
    expect(linkWords('https://www.wikidata.org/wiki/Q42')).toBe('Wikidata Q42');
  });

  it('to any other page is read without what all addresses begin with', () => {
    expect(linkWords('https://www.port.example/who/')).toBe('port.example/who');
    expect(linkWords('http://port.example/a?b=c#d')).toBe('port.example/a?b=c#d');
  });
});
