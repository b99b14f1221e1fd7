import tokens from '@/components/ui/tokens.css?inline';
import { OWN_ELEMENT } from '@/utils/text/own-element';
import { safeDom } from '@/utils/text/safe-dom';
import card from './card.css?inline';
import notice from './notice.css?inline';
import base from './page-ui.css?inline';
import systemColours from './system-colours.css?inline';
import toolbar from './toolbar.css?inline';

/** The one element that Pressmark puts into a page, and only while there is something to show. */
export interface PageUiHost {
  /** Where the parts are rendered: inside the closed shadow root, out of the page's reach. */
  readonly root: HTMLElement;
  attach(): void;
  /** Adds a sheet to those of the root. */
  dress(css: string): void;
  detach(): void;
  readonly attached: boolean;
  /** Whether an event that a listener outside received came from within. */
  contains(event: Event): boolean;
  /** Size of the page's window in the px that `root` is laid out in, without scroll bars. */
  viewport(): { width: number; height: number };
}

/** What pages listen to, and what would otherwise reach them from a press or a key on our parts. */
const OWN_EVENTS = [
  'pointerdown pointerup pointermove pointerover pointerout pointercancel',
  'mousedown mouseup mousemove mouseover mouseout click dblclick auxclick contextmenu',
  'touchstart touchend touchmove touchcancel dragstart selectstart wheel',
  'keydown keyup keypress focusin focusout',
].flatMap((types) => types.split(' '));

/** A scroll bar is narrower than this in every browser and system, px. */
const WIDEST_SCROLL_BAR = 24;

/**
 * Builds the host detached; nothing of it is in the page before `attach`. `lang` and `dir` are those
 * of Pressmark's own words, not the page's.
 */
export function createPageUiHost({ lang, dir }: { lang: string; dir: string }): PageUiHost {
  // Made in a document without a window: a page that defined this element for itself cannot have
  // it constructed by its own code, which could then ask for the shadow root.
  const host = document.implementation.createHTMLDocument('').createElement(OWN_ELEMENT);
  const shadow = host.attachShadow({ mode: 'closed' });
  document.adoptNode(host);
  setImportant(host, {
    all: 'initial',
    position: 'fixed',
    inset: '0 auto auto 0',
    width: '0',
    height: '0',
    display: 'block',
    'z-index': '2147483647',
  });
  host.popover = 'manual';

  const root = document.createElement('div');
  root.className = 'root';
  root.lang = lang;
  root.dir = dir;
  addStyles(shadow, [tokens, base, toolbar, card, notice, systemColours].join('\n'));
  shadow.append(root);
  for (const type of OWN_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());
  // A press must take neither the focus nor the selection from the page.
  root.addEventListener('mousedown', (event) => event.preventDefault());

  return {
    root,
    attach() {
      if (!host.isConnected) {
        safeDom().select(document, 'html')[0]?.append(host);
        raiseToTopLayer(host);
      }
      undoZoom(host, root);
    },
    dress: (css) => addStyles(shadow, css),
    detach() {
      host.remove();
    },
    get attached() {
      return host.isConnected;
    },
    contains: (event) => event.target === host || event.composedPath().includes(host),
    viewport() {
      const inner = document.documentElement.clientWidth;
      const bar = window.innerWidth - inner;
      const width = bar >= 0 && bar < WIDEST_SCROLL_BAR ? inner : window.innerWidth;
      return { width, height: window.innerHeight };
    },
  };
}

function setImportant(element: HTMLElement, style: Record<string, string>): void {
  for (const [name, value] of Object.entries(style)) {
    element.style.setProperty(name, value, 'important');
  }
}

/** A constructed sheet passes any Content-Security-Policy of the page. */
function addStyles(shadow: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
}

/**
 * In the top layer no z-index of the page is above us, and a transform or filter of the page's root
 * does not move us. Where that is refused the host is still fixed, above all but the top layer.
 */
function raiseToTopLayer(host: HTMLElement): void {
  try {
    host.showPopover();
  } catch {
    // Fixed positioning has to do.
  }
}

/** Takes back a zoom that the page has set on its root, which the top layer inherits. */
function undoZoom(host: HTMLElement, root: HTMLElement): void {
  const zoom = host.currentCSSZoom ?? 1;
  const undone = zoom === 1 ? '' : String(1 / zoom);
  if (root.style.zoom !== undone) root.style.zoom = undone;
}
