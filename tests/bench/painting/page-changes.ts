/** What pages do with their DOM, many times over; leaves it as it was. */
export function changePage(paragraphs: readonly Element[]): number {
  let changes = 0;
  for (const paragraph of paragraphs) {
    const first = paragraph.firstChild;
    if (!(first instanceof Text)) continue;
    const added = document.createTextNode('new');
    paragraph.insertBefore(added, first);
    const before = first.data;
    first.data = `${before} `;
    first.deleteData(first.length - 1, 1);
    const second = first.splitText(Math.min(3, first.length));
    second.remove();
    first.data = before;
    added.remove();
    changes += 7;
  }
  return changes;
}
