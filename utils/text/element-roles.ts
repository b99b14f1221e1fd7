/** Elements of which nothing is ever rendered as text of the page. */
const UNREAD = [
  'script style noscript template head title textarea select datalist iframe video audio canvas',
  'desc metadata annotation annotation-xml',
];

/** Elements that begin and end lines, whatever a style sheet says: those of the HTML rendering section. */
const BLOCKS = [
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset',
  'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav',
  'ol optgroup option p plaintext pre search section summary table caption colgroup col thead tbody',
  'tfoot tr td th ul xmp foreignobject',
];

/** A slot shows what was put into it from outside its shadow tree. */
export type ElementRole = 'unread' | 'block' | 'break' | 'slot';

const ROLES: ReadonlyMap<string, ElementRole> = new Map<string, ElementRole>([
  ...UNREAD.flatMap((names) => names.split(' ').map((name) => [name, 'unread'] as const)),
  ...BLOCKS.flatMap((names) => names.split(' ').map((name) => [name, 'block'] as const)),
  ['br', 'break'],
  ['slot', 'slot'],
]);

/** Elements of HTML that may have a shadow tree; of the page's own, those with a hyphen may. */
const HOSTS: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);
/** Whether an element with this tag (lower case) may have a shadow tree. */
export const canHost = (tag: string): boolean => HOSTS.has(tag) || tag.includes('-');

/** What a tag (lower case) means for the lines of a text; undefined for inline elements. */
export const elementRole = (tag: string): ElementRole | undefined => ROLES.get(tag);
