import { safeDom } from '@/utils/text/safe-dom';
import type { TextIndex } from '@/utils/text/text-index';

/** Tags that never hold article text. */
const FURNITURE_TAGS = new Set(['nav', 'form', 'dialog', 'menu', 'button']);
const FURNITURE_ROLES =
  /^(navigation|search|dialog|alertdialog|menu|menubar|toolbar|banner|contentinfo|tablist)$/;
/** Words of class names and ids that say what a box is for; matched as whole words. */
const FURNITURE_WORDS = new Set(
  [
    'ad ads advert adverts advertisement advertising advertorial adslot sponsor sponsored sponsors promo promos',
    'promoted promotion share shares sharing sharebar sharetools sharedaddy social socials related recommended',
    'recommendation recommendations recirc recirculation popular trending mostread mostpopular readmore',
    'readnext outbrain taboola disqus comment comments newsletter newsletters signup subscribe subscription',
    'paywall breadcrumb breadcrumbs pagination pager cookie cookies consent gdpr toolbar navbar menu',
    'byline bylines dateline timestamp readtime pubdate tags taglist topics keywords',
  ].flatMap((line) => line.split(' ')),
);
/** Pairs of words with such a meaning where neither has it alone. */
const FURNITURE_PAIRS =
  /(^| )(most (read|popular|viewed|shared)|read (also|more|next)|see also|more (from|on|stories|news)|up next|article (tags|meta|info|author|date)|post (meta|tags|date|author|info)|entry (meta|footer)|author (bio|info|name|box|card)|about (the )?author|sign up|social (media|links|bar)|publish(ed)? (date|time)|ad (slot|unit|label|container|wrapper|text)|jump (to|link|nav)|skip (link|to))( |$)/;

const wordsIn = (names: string): string[] =>
  names
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** Whether a box says of itself that it is advertisement, sharing, comments, related links and such. */
function namesFurniture(element: Element): boolean {
  const dom = safeDom();
  if (FURNITURE_TAGS.has(dom.tag(element))) return true;
  const role = dom.attribute(element, 'role');
  if (role && FURNITURE_ROLES.test(role.toLowerCase())) return true;
  const classes = dom.attribute(element, 'class') ?? '';
  const id = dom.attribute(element, 'id') ?? '';
  if (classes === '' && id === '') return false;
  const words = wordsIn(`${classes.slice(0, 500)} ${id.slice(0, 100)}`);
  return words.some((word) => FURNITURE_WORDS.has(word)) || FURNITURE_PAIRS.test(words.join(' '));
}

/** A box with this share of the article in it is no furniture, whatever its class says. */
const TOO_MUCH = 0.3;

/**
 * A test for elements inside furniture. `kept` (what Readability takes for the article) guards against
 * wrappers such as `<main class="has-comments">`.
 */
export function createFurnitureTest(
  index: TextIndex,
  kept: ReadonlySet<Element> | undefined,
): (element: Element) => boolean {
  const dom = safeDom();
  const letters = new Map<Element, number>();
  let total = 0;
  for (const { start, end, element } of index.blocks) {
    if (kept && !kept.has(element)) continue;
    total += end - start;
    for (let at: Node | null = element; at && dom.isElement(at); at = dom.parent(at)) {
      letters.set(at, (letters.get(at) ?? 0) + end - start);
    }
  }
  const verdicts = new Map<Element, boolean>();
  const judge = (element: Element): boolean => {
    const known = verdicts.get(element);
    if (known !== undefined) return known;
    const parent = dom.parent(element);
    const verdict =
      ((letters.get(element) ?? 0) < total * TOO_MUCH && namesFurniture(element)) ||
      (parent !== null && dom.isElement(parent) && judge(parent));
    verdicts.set(element, verdict);
    return verdict;
  };
  return judge;
}
