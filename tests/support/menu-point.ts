/** Where a person would press for the page's menu: on the selection, or else in the middle. */
export function menuPoint(): { x: number; y: number } {
  const selection = getSelection();
  const boxes = selection?.rangeCount ? selection.getRangeAt(0).getClientRects() : [];
  const box = Array.from(boxes).find(({ width, top, bottom }) => {
    return width > 0 && top >= 0 && bottom <= innerHeight;
  });
  return box
    ? { x: box.left + box.width / 2, y: box.top + box.height / 2 }
    : { x: innerWidth / 2, y: innerHeight / 2 };
}
