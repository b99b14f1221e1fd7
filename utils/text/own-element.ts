/** The one element that Pressmark ever adds to a page; its text is never the page's. */
export const OWN_ELEMENT = 'pressmark-ui';
