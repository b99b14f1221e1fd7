/** Names of people, places, bodies and things: half well known, half of nobody; more than 50, since a text may hold some. */
export const ABSENT_NAMES: readonly string[] = [
  'Paris, Boeing, Nairobi, Lufthansa, Siemens, Montevideo, Ankara, Tallinn, Volvo, Ghana, Reykjavik,',
  'Angela Merkel, Jacinda Ardern, Kofi Annan, Keir Starmer, Pete Hegseth, Ursula von der Leyen,',
  'Bank of Finland, World Food Programme, Red Crescent, Court of Auditors, Port of Rotterdam,',
  'Stade de Gerland, Lake Titicaca, Mount Elbrus, Lagos, Oslo, Riga, Lima, Hanoi, Quito,',
  'Aldous Fenwick, Brita Holm, Cassius Orde, Delphine Roux, Emeka Obi, Farrow, Gunnar Lie,',
  'Hollis & Pryce, Isolde Marsh, Jorvik Line, Kestrel Bay, Lindqvist, Marlow Trust, Nyborg,',
  'Ostrava Steel, Pilar Vega, Quillon, Rosmarin Ltd, Saltmarsh End, Tamsin Vole, Ulverdale,',
  'Vantoor Group, Wilhelmina Stark, Xanthe Reed, Yarrow Court, Zdenka Hruby, Ambrose Tull, Brackwater',
]
  .join(' ')
  .split(/,\s*/)
  .filter(Boolean);
