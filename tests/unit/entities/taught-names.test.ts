import { describe, expect, it } from 'vitest';
import { buildTaughtNames, createTaughtNames } from '@/utils/entities/taught-names';
import { entity, found } from './taught';

const hegseth = entity('person', 'Pete Hegseth');

describe('a taught name', () => {
  it('is found with its aliases, without title and possessive', () => {
    const eu = entity('organization', 'European Union', ['EU']);
    expect(
      found('Defense Secretary Pete Hegseth’s visit to the European Union (EU)', hegseth, eu),
    ).toEqual(['Pete Hegseth', 'European Union', 'EU = European Union']);
  });

  it('keeps to the case that the reader gave it', () => {
    const may = entity('person', 'Theresa Maybury', ['Rose']);
    expect(found('Prices rose as Rose spoke', may)).toEqual(['Rose = Theresa Maybury']);
    const us = entity('place', 'US');
    expect(found('It tells us that the US, says Us Weekly', us)).toEqual(['US']);
    const apple = entity('organization', 'Apple');
    expect(found('She ate an apple at Apple', apple)).toEqual(['Apple']);
  });

  it('is found in a headline in capitals', () => {
    expect(found('PETE HEGSETH RESIGNS', hegseth)).toEqual(['PETE HEGSETH = Pete Hegseth']);
    expect(found('APPLE PROFITS RISE', entity('organization', 'Apple'))).toEqual([
      'APPLE = Apple?',
    ]);
  });

  it('is asked for where an ordinary word begins a sentence', () => {
    const apple = entity('organization', 'Apple');
    expect(found('Apple growers fear frost. An apple a day. We met Apple.', apple)).toEqual([
      'Apple?',
      'Apple',
    ]);
  });

  it('is asked for when it is a month or a day', () => {
    expect(found('He came in May.', entity('person', 'Theresa May', ['May']))).toEqual([
      'May = Theresa May?',
    ]);
  });

  it('is asked for beside another name', () => {
    const paris = entity('place', 'Paris');
    expect(found('We saw Paris Hilton in Paris.', paris)).toEqual(['Paris?', 'Paris']);
    expect(found('They said Apple CEO Anna Holt left.', entity('organization', 'Apple'))).toEqual([
      'Apple',
    ]);
  });

  it.each([
    ['Ahn Gyu-back spoke', 'Gyu', []],
    ['Mr O’Brien spoke', 'Brien', []],
    ['the Israelis', 'Israel', []],
    ['the US-backed force', 'US', ['US']],
    ['US-China talks', 'China', ['China']],
    ['the Russia-Ukraine war', 'Ukraine', ['Ukraine']],
    ['the Guinea-Bissau coast', 'Guinea', []],
    ['les ports d’Italie', 'Italie', ['Italie']],
    ['Ankara’da bir gün', 'Ankara', ['Ankara']],
    ['U.S. troops', 'US', []],
    ['J.K. Rowling wrote', 'J. K. Rowling', ['J.K. Rowling = J. K. Rowling']],
    ['in St Petersburg today', 'St. Petersburg', ['St Petersburg = St. Petersburg']],
    ['He knew Ann. Smith left', 'Ann Smith', []],
    ['they use C++ and C', 'C++', ['C++']],
    ['The Hague ruled', 'The Hague', ['The Hague']],
  ])('is whole words only: %s, %s', (text, name, expected) => {
    expect(found(text, entity('place', name))).toEqual(expected);
  });

  it('is the longest from the left', () => {
    const bank = entity('organization', 'Bank of England');
    const england = entity('place', 'England');
    expect(found('The Bank of England in England', bank, england)).toEqual([
      'Bank of England',
      'England',
    ]);
  });

  it('does not go over the end of a line', () => {
    expect(found('Pete\nHegseth', hegseth)).toEqual([]);
  });

  it('with "the" alone in front needs it in the text', () => {
    const guardian = entity('organization', 'The Guardian');
    expect(found('the Guardian wrote of a Guardian angel', guardian)).toEqual([
      'Guardian = The Guardian',
    ]);
  });

  it('may be written otherwise: accents are asked for, composition and width are not', () => {
    const muller = entity('person', 'Jörg Müller');
    expect(
      found('Jörg Mu\u0308ller, Jorg Muller, Ｊörg　Müller, Jörg Mül\u00adler', muller),
    ).toEqual([
      'Jörg Mu\u0308ller = Jörg Müller',
      'Jorg Muller = Jörg Müller?',
      'Ｊörg　Müller = Jörg Müller',
      'Jörg Mül\u00adler = Jörg Müller',
    ]);
  });

  it.each([
    ['习近平主席昨天在北京说', '习近平', ['习近平']],
    ['トランプ大統領とトランプカード', 'トランプ', ['トランプ']],
    ['김정은은 김정은행에 갔다', '김정은', ['김정은']],
    ['김정은은'.normalize('NFD'), '김정은', [`${'김정은'.normalize('NFD')} = 김정은`]],
    ['Владимир Путин и Путина', 'Владимир Путин', ['Владимир Путин']],
    ['قال أحمد حسن أمس', 'أحمد حسن', ['أحمد حسن']],
    ['ผมรักประเทศไทยมาก', 'ประเทศไทย', ['ประเทศไทย']],
    ['प्रधानमंत्री मोदी ने कहा', 'मोदी', ['मोदी']],
    ['मद की बात', 'मोदी', []],
  ])('is found in any script: %s', (text, name, expected) => {
    expect(found(text, entity('person', name))).toEqual(expected);
  });

  it('is made ready in slices', () => {
    const many = Array.from({ length: 1_000 }, (_, at) => entity('place', `Place ${at}`));
    const steps = [...buildTaughtNames(many)];
    expect(steps.length).toBeGreaterThanOrEqual(10);
    expect(createTaughtNames(many).entities.size).toBe(1_000);
  });
});

describe('one name of two entities', () => {
  const place = entity('place', 'Georgia', ['Republic of Georgia']);
  const person = entity('person', 'Georgia', ['Georgia Ellis']);

  it('is the one of which the text has another name', () => {
    expect(found('Georgia sang. Georgia Ellis left.', place, person)).toEqual([
      'Georgia',
      'Georgia Ellis = Georgia',
    ]);
  });

  it('is a guess at the one used more where nothing tells', () => {
    const used = { ...person, used: 9 };
    expect(found('In Georgia', place, used)).toEqual(['Georgia?']);
    const both = [
      { ...place, used: 1 },
      { ...entity('person', 'Georgia', ['Geo']), used: 5 },
    ];
    expect(found('In Georgia by Geo', ...both)).toEqual(['Georgia', 'Geo = Georgia']);
  });
});

describe('the surname of a taught person', () => {
  it('is found where the fuller name is in the text, before it and after it', () => {
    expect(
      found('Hegseth quits\nPete Hegseth left. Secretary Hegseth, said Mr. Hegseth.', hegseth),
    ).toEqual([
      'Hegseth = Pete Hegseth',
      'Pete Hegseth',
      'Hegseth = Pete Hegseth',
      'Hegseth = Pete Hegseth',
    ]);
  });

  it('is not found where only the surname is', () => {
    expect(found('Secretary Hegseth left.', hegseth)).toEqual([]);
  });

  it('is found anywhere when the reader said so', () => {
    expect(found('Hegseth left.', entity('person', 'Pete Hegseth', ['Hegseth']))).toEqual([
      'Hegseth = Pete Hegseth',
    ]);
    expect(found('Hegseth left.', entity('person', 'Hegseth'))).toEqual(['Hegseth']);
  });

  it('is not found in the name of another', () => {
    expect(
      found('Pete Hegseth and his wife Jennifer Hegseth at the Hegseth Foundation', hegseth),
    ).toEqual(['Pete Hegseth']);
  });

  it('is, of two persons, a guess at the one named last before it', () => {
    const anna = entity('person', 'Anna Holt');
    const ben = entity('person', 'Ben Holt');
    expect(
      found('Holt talks\nAnna Holt met Ben Holt. Holt left. Anna Holt came.', anna, ben),
    ).toEqual(['Anna Holt', 'Ben Holt', 'Holt = Ben Holt?', 'Anna Holt']);
  });

  it.each([
    ['Ursula von der Leyen', 'said von der Leyen today', ['von der Leyen']],
    ['Xi Jinping', 'said Xi today', ['Xi']],
    ['Kim Jong-un', 'said Kim today, not Jong', ['Kim']],
    ['Andrés Manuel López Obrador', 'said López Obrador today', ['López Obrador']],
    ['Robert F. Kennedy Jr.', 'said Kennedy today', ['Kennedy']],
    ['Владимир Путин', 'сказал Путин', ['Путин']],
  ])('of %s', (name, text, expected) => {
    const all = found(`${name}. ${text}`, entity('person', name));
    expect(all.slice(1).map((one) => one.split(' = ')[0])).toEqual(expected);
  });

  it('after a title is the person, not the place of that name', () => {
    const place = entity('place', 'Lincoln');
    const person = entity('person', 'Abe Lincoln');
    expect(found('Abe Lincoln came. President Lincoln liked Lincoln.', place, person)).toEqual([
      'Abe Lincoln',
      'Lincoln = Abe Lincoln',
      'Lincoln?',
    ]);
  });
});
