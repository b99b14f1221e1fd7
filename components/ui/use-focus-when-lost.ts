import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For a part of the page in which what is pressed may go away, such as a line with its own "remove":
 * where the focus was in it and its element is gone, what `selector` finds in the part gets it.
 * @returns the ref of the part
 */
export function useFocusWhenLost(selector: string): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null);
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = part.current;
    if (!element) return;
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    // Who goes elsewhere by themselves is not called back.
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Element) last.current = null;
    };
    element.addEventListener('focusin', remember);
    element.addEventListener('focusout', forget);
    return () => {
      element.removeEventListener('focusin', remember);
      element.removeEventListener('focusout', forget);
    };
  }, []);
  useLayoutEffect(() => {
    if (!last.current || last.current.isConnected) return;
    last.current = null;
    if (document.activeElement && document.activeElement !== document.body) return;
    part.current?.querySelector<HTMLElement>(selector)?.focus();
  });
  return part;
}
