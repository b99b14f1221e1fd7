import { MessageFailure } from '@/utils/platform/failure';

/** The address that a page gives of itself, if it is of the origin that the browser vouches for. */
export function ownUrl(said: string, vouched: string): string {
  if (new URL(said).origin !== new URL(vouched).origin) throw new MessageFailure('errorNotFound');
  return said;
}
