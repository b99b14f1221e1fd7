import { Drawing, type Strokes } from './drawing';

const PERSON: Strokes = [
  'M8 7.25a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5Z',
  'M2.75 14.25c.3-2.9 2.4-4.5 5.25-4.5s4.95 1.6 5.25 4.5',
];
const TAG: Strokes = [
  'M2 3.25v4.4c0 .35.14.68.38.92l5.4 5.4c.5.5 1.33.5 1.84 0l4.35-4.35c.5-.5.5-1.33 0-1.84l-5.4-5.4A1.3 1.3 0 0 0 7.65 2h-4.4C2.56 2 2 2.56 2 3.25Z',
  'M5.5 5.5h.01',
];

/** Signs by id; types are told apart by them as well as by colour. */
const SIGNS = {
  person: PERSON,
  building: [
    'M1.75 14.25h12.5',
    'M3.25 14V5.5L8 2l4.75 3.5V14',
    'M6 7.75h.01M10 7.75h.01',
    'M6.5 14v-3h3v3',
  ],
  pin: [
    'M8 14.5c3-3 4.75-5.4 4.75-7.75a4.75 4.75 0 0 0-9.5 0C3.25 9.1 5 11.5 8 14.5Z',
    'M8 8.25a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  ],
  star: [
    'M8 1.75l1.93 3.98 4.32.6-3.14 3.06.76 4.36L8 11.68l-3.87 2.07.76-4.36L1.75 6.33l4.32-.6L8 1.75Z',
  ],
  calendar: ['M2.25 3.75h11.5v10H2.25z', 'M2.25 7h11.5', 'M5.25 1.75v3M10.75 1.75v3'],
  book: [
    'M8 4.25C6.6 3 4.6 2.5 1.75 2.5v10c2.85 0 4.85.5 6.25 1.75',
    'M8 4.25c1.4-1.25 3.4-1.75 6.25-1.75v10c-2.85 0-4.85.5-6.25 1.75v-10Z',
  ],
  box: [
    'M8 1.75l5.75 3v6.5L8 14.25l-5.75-3v-6.5L8 1.75Z',
    'M2.5 4.9L8 7.75l5.5-2.85',
    'M8 7.75v6.25',
  ],
  people: [
    'M6 7.25a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
    'M1.25 13.75c.25-2.6 2.1-4 4.75-4s4.5 1.4 4.75 4',
    'M10.75 2.6a2.4 2.4 0 0 1 0 4.3',
    'M12.5 10.1c1.35.6 2.1 1.85 2.25 3.65',
  ],
  number: ['M6.5 2.25L5 13.75M11 2.25L9.5 13.75', 'M2.5 5.75h11.25M2 10.25h11.25'],
  tag: TAG,
  flag: ['M3.25 14.25V2', 'M3.25 2.5h9.5l-2.25 3.25L12.75 9h-9.5'],
  coin: ['M8 14.25a6.25 6.25 0 1 0 0-12.5 6.25 6.25 0 0 0 0 12.5Z', 'M8 5v6M6 8h4'],
  scales: [
    'M8 1.75v12.5M5 14.25h6M3.25 4h9.5',
    'M1.25 9.5L3.25 4l2 5.5c-.6 1.3-3.4 1.3-4 0Z',
    'M10.75 9.5l2-5.5 2 5.5c-.6 1.3-3.4 1.3-4 0Z',
  ],
  flask: [
    'M6.25 1.75v4.5L2.75 13c-.3.6.1 1.25.75 1.25h9c.65 0 1.05-.65.75-1.25L9.75 6.25v-4.5',
    'M5 1.75h6M4.75 9.75h6.5',
  ],
  leaf: [
    'M2.75 13.25c-1-6.5 3.5-10.5 11-11 .25 7.5-3.5 12-9.5 10',
    'M2.25 14.25c1.5-3.5 4-6 7.25-7.75',
  ],
  bolt: ['M9 1.5L3.25 9H7.5L7 14.5 12.75 7H8.5L9 1.5Z'],
} as const satisfies Record<string, Strokes>;

const hasSign = (id: string): id is keyof typeof SIGNS => Object.hasOwn(SIGNS, id);

/** The ids of all drawings. */
export const signIds = (): (keyof typeof SIGNS)[] => Object.keys(SIGNS).filter(hasSign);

export interface SignProps {
  /** As in `EntityType.sign`; one that is not known is drawn as a tag. */
  readonly id: string;
  /** Side in px. */
  readonly size: number;
}

/** The sign of an entity type. */
export function Sign({ id, size }: SignProps) {
  return <Drawing strokes={hasSign(id) ? SIGNS[id] : TAG} size={size} />;
}
