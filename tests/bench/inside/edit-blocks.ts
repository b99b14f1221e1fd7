import { type Edit, isSpanned, isWhole } from './edit';
import type { Paragraph } from './paragraphs';

/** A new element of the kind that may stand beside this one. */
function besides(element: Element): HTMLElement {
  return document.createElement(element.localName === 'li' ? 'li' : 'p');
}

function bringIn(edit: Edit, block: Element, before: Element): void {
  if (before.parentElement) edit.units.bringIn(block, before.parentElement, before);
}

/** Puts `count` new paragraphs between those of the article, never within a passage. */
export function insertParagraphs(edit: Edit, count: number): void {
  const gaps = edit.paragraphs().filter(({ line }) => !isSpanned(edit, line));
  for (let added = 0; added < count; added++) {
    const gap = edit.random.pick(gaps);
    if (!gap) return;
    const block = besides(gap.element);
    block.textContent = edit.vocabulary.paragraph();
    bringIn(edit, block, gap.element);
  }
}

/** Takes out up to `count` paragraphs in which nothing is selected. */
export function deleteParagraphs(edit: Edit, count: number): void {
  const spare = edit.paragraphs().filter(({ line }) => edit.spare.has(line));
  for (const { element } of edit.random.shuffle(spare).slice(0, count)) edit.units.takeOut(element);
}

/** Puts blocks of links and unrelated text between paragraphs, also within passages that span two. */
export function insertAds(edit: Edit, count: number): void {
  const { random } = edit;
  const paragraphs = edit.paragraphs();
  const spanned = paragraphs.filter(({ line }) => isSpanned(edit, line) && random.chance(0.5));
  for (const { element } of [...spanned, ...random.shuffle(paragraphs).slice(0, count)]) {
    bringIn(edit, advertisement(edit, element), element);
  }
}

function advertisement({ random, vocabulary }: Edit, beside: Element): Element {
  const box = document.createElement(random.chance(0.5) ? 'aside' : 'div');
  const label = document.createElement('div');
  label.textContent =
    random.pick(['Advertisement', 'Related stories', 'Read more', 'Sponsored']) ?? '';
  const list = document.createElement('ul');
  for (let links = 1 + random.below(4); links > 0; links--) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.setAttribute('href', '#');
    link.textContent = vocabulary.sentence();
    item.append(link);
    list.append(item);
  }
  box.append(label, list);
  if (random.chance(0.5)) {
    const text = document.createElement('p');
    text.textContent = vocabulary.paragraph();
    box.append(text);
  }
  if (beside.localName !== 'li') return box;
  const item = document.createElement('li');
  item.append(box);
  return item;
}

/** Moves up to `count` paragraphs to other places of the article; no passage is torn apart. */
export function moveParagraphs(edit: Edit, count: number): void {
  const { random } = edit;
  const paragraphs = edit.paragraphs();
  const isItem = ({ element }: Paragraph): boolean => element.localName === 'li';
  const whole = paragraphs.filter(({ line }) => isWhole(edit, line));
  for (const moved of random.shuffle(whole).slice(0, count)) {
    const gap = random.pick(
      paragraphs.filter(
        (other) =>
          other !== moved &&
          isItem(other) === isItem(moved) &&
          !isSpanned(edit, other.line) &&
          !moved.element.contains(other.element),
      ),
    );
    const parent = gap?.element.parentElement;
    if (gap && parent) edit.units.move(moved.element, parent, gap.element);
  }
}
