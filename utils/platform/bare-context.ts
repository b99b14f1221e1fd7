/**
 * Stands in for WXT's context of a content script, which announces every start by an event on the
 * page's document: a page could know Pressmark by it, and end our session by making one up. The
 * session looks after its own beginning and end.
 */
export class ContentScriptContext {}
