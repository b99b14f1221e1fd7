const toolsOf = (toolbar: Element): HTMLButtonElement[] =>
  Array.from(toolbar.querySelectorAll('button'));

const toolbarOf = (event: Event): Element | undefined =>
  event.currentTarget instanceof Element ? event.currentTarget : undefined;

/** Makes the tool that has the focus the one that Tab comes back to. */
export function focusTool(event: FocusEvent): void {
  const toolbar = toolbarOf(event);
  if (toolbar === undefined) return;
  for (const tool of toolsOf(toolbar)) tool.tabIndex = tool === event.target ? 0 : -1;
}

/**
 * Moves the focus along a toolbar with the arrow keys, Home and End, around its ends, in the
 * direction the toolbar is laid out in. Returns whether the key was one of these.
 */
export function stepTool(event: KeyboardEvent): boolean {
  const toolbar = toolbarOf(event);
  if (toolbar === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
  const tools = toolsOf(toolbar);
  const from = event.target instanceof HTMLButtonElement ? tools.indexOf(event.target) : -1;
  const step = getComputedStyle(toolbar).direction === 'rtl' ? -1 : 1;
  const targets: Record<string, number> = {
    ArrowRight: from + step,
    ArrowLeft: from - step,
    Home: 0,
    End: -1,
  };
  const target = targets[event.key];
  if (target === undefined) return false;
  event.preventDefault();
  event.stopPropagation();
  tools.at(target % tools.length)?.focus({ preventScroll: true });
  return true;
}
