/** Whether the focus is lost: what had it is no longer there. */
export const isNowhere = (focused: Element | null): boolean =>
  focused === null || focused === focused.ownerDocument.body;
