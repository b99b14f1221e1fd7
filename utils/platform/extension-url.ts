import { browser } from './browser';

/** The note frame's address for one annotation; the token goes in the fragment, which is never sent. */
export const noteFrameUrl = (token: string): string =>
  `${browser.runtime.getURL('/note.html')}#${token}`;
