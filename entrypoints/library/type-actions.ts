import type { TypeActions, TypeFields } from '@/components/settings/shown-type';
import type { EntityType } from '@/utils/model/entity-type';
import type { Translator } from '@/utils/platform/i18n';
import { archiveType, orderTypes, putType, unarchiveType } from '@/utils/store/edit-types';
import { reassignType, removeType } from '@/utils/store/reassign-type';
import { isDefaultType, readTypes } from '@/utils/store/types';
import type { LibraryContext } from './library-context';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** Everything that the settings do to types. */
export function createTypeActions({ t, write }: LibraryContext): TypeActions {
  return {
    add: (fields) =>
      write(
        [
          async (db) => {
            const taken = (await readTypes(db)).map(({ digit }) => digit);
            const digit = DIGITS.find((one) => !taken.includes(one));
            const id = crypto.randomUUID();
            return putType(db, { id, ...fields, ...(digit === undefined ? {} : { digit }) });
          },
        ],
        t('typeAdded', { type: fields.label }),
      ),
    change: ({ type }, fields) =>
      write(
        [(db) => putType(db, changed(type, fields, t))],
        t('typeChanged', { type: fields.label }),
      ),
    reorder: (ids, { type, label }) =>
      write(
        [(db) => orderTypes(db, ids)],
        t('typeMoved', { type: label, place: ids.indexOf(type.id) + 1, of: ids.length }),
      ),
    archive: ({ type, label }, archived) =>
      write(
        [(db) => (archived ? archiveType(db, type.id) : unarchiveType(db, type.id))],
        t(archived ? 'typeArchived' : 'typeUnarchived', { type: label }),
      ),
    reassign: (from, to, remove) =>
      write(
        [
          (db) => reassignType(db, { from: from.type.id, to: to.type.id }),
          ...(remove ? ([(db) => removeType(db, from.type.id)] satisfies Writes) : []),
        ],
        t(remove ? 'reassignedRemoved' : 'reassigned', { from: from.label, to: to.label }),
      ),
    remove: ({ type, label }) =>
      write([(db) => removeType(db, type.id)], t('typeRemoved', { type: label })),
  };
}

type Writes = Parameters<LibraryContext['write']>[0];

/** The language's own label is not written down, so that it follows the language. */
function changed(type: EntityType, { label, colour, sign }: TypeFields, t: Translator): EntityType {
  const { label: _label, ...rest } = type;
  const isOwnWords = isDefaultType(type.id) && label === t(`type_${type.id}`);
  return { ...rest, colour, sign, ...(isOwnWords ? {} : { label }) };
}
