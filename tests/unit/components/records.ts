import type { Annotation } from '@/utils/model/annotation';
import type { Entity } from '@/utils/model/entity';
import type { Passage } from '@/utils/model/passage';

const moment = '2026-03-02T08:00:00.000Z';

const common = {
  articleId: 'article',
  snapshotId: 'snapshot',
  tags: [] as string[],
  note: '',
  created: moment,
  modified: moment,
  origin: 'user' as const,
};

export const passage = (exact: string, start = 0, more: Partial<Passage> = {}): Passage => ({
  start,
  end: start + exact.length,
  exact,
  prefix: '',
  suffix: '',
  ...more,
});

export const mention = (
  id: string,
  entityId: string,
  more: Partial<Extract<Annotation, { kind: 'entity' }>> = {},
): Extract<Annotation, { kind: 'entity' }> => ({
  ...common,
  id,
  kind: 'entity',
  typeId: 'person',
  entityId,
  passage: passage('Aina Rask'),
  ...more,
});

export const highlight = (
  id: string,
  start = 0,
  exact = 'two weeks',
  more: Partial<Extract<Annotation, { kind: 'highlight' }>> = {},
): Extract<Annotation, { kind: 'highlight' }> => ({
  ...common,
  id,
  kind: 'highlight',
  passage: passage(exact, start),
  ...more,
});

export const note = (id: string, text: string, created: string = moment): Annotation => ({
  ...common,
  id,
  kind: 'note',
  note: text,
  created,
});

export const entity = (id: string, name: string, more: Partial<Entity> = {}): Entity => ({
  id,
  typeId: 'person',
  name,
  aliases: [],
  links: [],
  note: '',
  created: moment,
  modified: moment,
  ...more,
});
