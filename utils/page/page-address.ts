/** A page's address without its fragment: tables of contents and scroll spies change only that. */
export const pageAddress = (document: Document): string =>
  document.location.href.replace(/#.*$/s, '');
