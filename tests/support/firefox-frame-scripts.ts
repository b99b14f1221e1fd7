/**
 * Functions for Firefox's frame scripts, where `content` is the window of the document and nothing
 * else is from outside.
 */

interface MouseData {
  button: number;
  buttons: number;
  clickCount: number;
}
interface ContentWindow extends Window {
  synthesizeMouseEvent(
    type: string,
    x: number,
    y: number,
    data: MouseData,
    options: { isDOMEventSynthesized: boolean; isWidgetEventSynthesized: boolean },
  ): boolean;
  KeyboardEvent: typeof KeyboardEvent;
  Event: typeof Event;
}
interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent, flags?: number): number;
  keyup(event: KeyboardEvent, flags?: number): boolean;
  readonly KEY_NON_PRINTABLE_KEY: number;
  readonly KEY_FORCE_PRINTABLE_KEY: number;
}
declare const Cc: Record<string, { createInstance(kind: object): TextInputProcessor }>;
declare const Ci: { nsITextInputProcessor: object };
declare const addMessageListener: (
  name: string,
  listener: (message: { data: File }) => void,
) => void;

export type Keystroke = {
  key: string;
  code: string;
  keyCode: number;
  printable: boolean;
  modifiers: string[];
};

/** A press of the first mouse button, as the window system would report it. */
export function pressMouse(content: ContentWindow, x: number, y: number): void {
  const options = { isDOMEventSynthesized: false, isWidgetEventSynthesized: false };
  const send = (type: string, buttons: number, clickCount: number) =>
    content.synthesizeMouseEvent(type, x, y, { button: 0, buttons, clickCount }, options);
  send('mousemove', 0, 0);
  send('mousedown', 1, 1);
  send('mouseup', 0, 1);
}

/** Keys pressed one after the other, as the window system would report them. */
export function pressKeys(content: ContentWindow, strokes: Keystroke[]): void {
  const kind = '@mozilla.org/text-input-processor;1';
  const input = Cc[kind]?.createInstance(Ci.nsITextInputProcessor);
  if (!input?.beginInputTransactionForTests(content)) throw new Error('No keyboard for the popup.');
  for (const { key, code, keyCode, printable, modifiers } of strokes) {
    const held = modifiers.map((name) => new content.KeyboardEvent('', { key: name }));
    for (const modifier of held) input.keydown(modifier, input.KEY_NON_PRINTABLE_KEY);
    const event = new content.KeyboardEvent('', { key, code, keyCode });
    const flags = printable ? input.KEY_FORCE_PRINTABLE_KEY : input.KEY_NON_PRINTABLE_KEY;
    input.keydown(event, flags);
    input.keyup(event, flags);
    for (const modifier of held.reverse()) input.keyup(modifier, input.KEY_NON_PRINTABLE_KEY);
  }
}

/** Waits for a file on the channel and puts it into the field, as a person's choice would. */
export function takeFile(content: ContentWindow, selector: string, channel: string): void {
  const field = content.document.querySelector<
    HTMLInputElement & { mozSetFileArray(files: File[]): void }
  >(selector);
  if (!field) throw new Error(`No field ${selector} to put a file into.`);
  addMessageListener(channel, ({ data }) => {
    field.mozSetFileArray([data]);
    field.dispatchEvent(new content.Event('input', { bubbles: true }));
    field.dispatchEvent(new content.Event('change', { bubbles: true }));
  });
}

export function sizeOf(content: Window): { width: number; height: number } {
  return { width: content.innerWidth, height: content.innerHeight };
}
