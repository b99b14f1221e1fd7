import type { Receipt } from '@/utils/model/change';

/** The `group` of a receipt, to be spread into a result; nothing where nothing was written. */
export const groupOf = ({ group }: Receipt): { group?: number } =>
  group === undefined ? {} : { group };
