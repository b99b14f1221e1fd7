/**
 * Up to three viewport points, from the edges inwards, where a press of the mouse follows no link and
 * presses no button. Runs in the page, so it uses nothing from outside itself.
 */
export function findQuietSpots(): { x: number; y: number }[] {
  const answers =
    'a, button, input, select, textarea, label, summary, iframe, object, embed, video, audio, img, svg, canvas, [onclick], [role], [tabindex], [draggable=true], pressmark-ui';
  const selection = getSelection();
  const boxes = selection?.rangeCount ? Array.from(selection.getRangeAt(0).getClientRects()) : [];
  const spots: { x: number; y: number }[] = [];
  for (const across of [2, innerWidth - 24, innerWidth / 4, innerWidth / 2]) {
    for (let down = 2; down < innerHeight; down += 60) {
      const hit = document.elementFromPoint(across, down);
      const selected = boxes.some(({ left, right, top, bottom }) => {
        return across >= left && across <= right && down >= top && down <= bottom;
      });
      if (!hit || selected || hit.closest(answers)) continue;
      spots.push({ x: across, y: down });
      if (spots.length === 3) return spots;
    }
  }
  return spots;
}
