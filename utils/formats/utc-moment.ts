/**
 * A timestamp as `2026-11-24T17:05:00.000Z`, in UTC whatever zone it was written in. Zones may be
 * written `+01`, `+0100` or `+01:00`. Text that is no moment comes back as it is.
 */
export function utcMoment(timestamp: string): string {
  const spelled = timestamp
    .replace(' ', 'T')
    .replace(/(T.*[+-]\d{2})(?::?(\d{2}))?$/, (_, head: string, minutes = '00') => {
      return `${head}:${minutes}`;
    });
  const moment = new Date(spelled);
  return Number.isNaN(moment.getTime()) ? timestamp : moment.toISOString();
}
